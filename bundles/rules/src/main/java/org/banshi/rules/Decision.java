// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;

/**
 * What the table says about one case (决定), and why.
 *
 * @param id the house's own
 * @param amount granted; empty unless approved, and for items that grant no money
 * @param rule id of the rule that decided; {@code a} if a fact was not good enough to decide on
 * @param ground article of the law or local rule behind it; empty for rule {@code a}
 * @param reason in plain words
 * @param explanation each condition that was tested, in the table's order
 */
public record Decision(
        String id,
        Outcome outcome,
        Optional<Money> amount,
        String rule,
        String ground,
        LocalText reason,
        List<Explained> explanation,
        Instant decided) {
    public Decision {
        explanation = List.copyOf(explanation);
    }

    /** Whether the other one says the same, apart from its id and time. */
    public boolean sameAs(Decision other) {
        return outcome == other.outcome
                && amount.equals(other.amount)
                && rule.equals(other.rule)
                && ground.equals(other.ground)
                && reason.equals(other.reason);
    }
}
