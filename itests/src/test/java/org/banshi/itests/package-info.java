// SPDX-License-Identifier: Apache-2.0
/** The server as people and operators meet it, and the rules of the house. */
package org.banshi.itests;
