// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/**
 * Something did not work.
 *
 * @param title clauses between bars
 * @param safe what is safe, said first
 * @param ways what the reader can do now
 * @param back where the button leads
 * @param code for the phone, empty if there is nothing to look up
 */
public record ErrorView(
        int status, String title, String safe, List<String> ways, String button, String back, String code) {
    public ErrorView {
        ways = List.copyOf(ways);
    }
}
