// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;
import org.banshi.spi.LocalText;

/**
 * One input of the table.
 *
 * @param name last word of its expression, such as {@code fullMonths}
 * @param path of the expression in the results, such as {@code [figures, fullMonths]}
 * @param sources names of the rule inputs it is worked out from
 */
record Column(String name, List<String> path, LocalText label, List<String> sources) {}
