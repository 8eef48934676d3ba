// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;
import org.banshi.rules.Outcome;
import org.banshi.spi.LocalText;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * One rule of the table.
 *
 * @param outcome what it says
 * @param grants whether it states an amount; one that comes out null is then no answer
 * @param cells the conditions it has, in the table's order; none for the rule that always holds
 */
record Row(String rule, Outcome outcome, String ground, LocalText label, boolean grants, List<Cell> cells) {
    /**
     * @param column index of the table's input
     * @param tests any of which must hold
     * @param against paths it compares with, such as {@code [parameters, kids]}; none if it says what null means
     */
    record Cell(int column, List<UnaryTest> tests, List<List<String>> against) {}
}
