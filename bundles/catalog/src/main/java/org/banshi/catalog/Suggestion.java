// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

/**
 * A line under the search box.
 *
 * @param slug of the item it leads to
 * @param text the item's name in the reader's language
 * @param matchedText the everyday name or title that fits what was typed so far
 */
public record Suggestion(String slug, String text, String matchedText) {}
