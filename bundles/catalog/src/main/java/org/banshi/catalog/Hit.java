// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

/**
 * One item found, and why.
 *
 * @param whyField {@code name alias summary question pinyin initials sound code}: what matched
 * @param matchedText the text of the item that matched
 */
public record Hit(Item item, String whyField, String matchedText) {}
