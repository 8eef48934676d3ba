// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import org.banshi.spi.LocalText;

/**
 * A legal ground (设定依据).
 *
 * @param title of the law
 * @param article such as {@code 24(6)}
 * @param words what it says, shortly
 * @param url of the official text; empty string if none is given
 */
public record Ground(LocalText title, String article, LocalText words, String url) {}
