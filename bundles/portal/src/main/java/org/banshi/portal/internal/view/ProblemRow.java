// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

/** A line of the error summary, and what it leads to. */
public record ProblemRow(String href, String message) {}
