// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.List;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseEvent;

/** What an approval granted. */
final class Granted {
    private Granted() {}

    /** The amount of the last approval; zero if it granted no money. */
    static Money amount(List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event.details().containsKey("amount"))
                .reduce((first, second) -> second)
                .map(event -> Money.of(event.details().getOrDefault("amount", "")))
                .orElse(Money.ZERO);
    }
}
