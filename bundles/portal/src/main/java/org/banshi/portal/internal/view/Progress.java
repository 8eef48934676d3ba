// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

/** Where in a draft the reader is. */
public record Progress(String item, int step, int steps, String back) {}
