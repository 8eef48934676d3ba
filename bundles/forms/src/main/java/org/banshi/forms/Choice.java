// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import org.banshi.spi.LocalText;

/**
 * One answer to choose.
 *
 * @param value as posted and stored
 * @param label as shown
 */
public record Choice(String value, LocalText label) {}
