// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

/** Taking a case back. */
public record RetractView(String id, String item, int version, String problem) {}
