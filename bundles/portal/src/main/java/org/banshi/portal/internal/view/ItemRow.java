// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

/** An item in a list, in the reader's words.
 *
 * @param shortName the everyday name if there is one
 * @param open false while paused
 */
public record ItemRow(
        String slug,
        String name,
        String shortName,
        String aliases,
        String howLong,
        String fee,
        String visits,
        String bring,
        boolean open) {}
