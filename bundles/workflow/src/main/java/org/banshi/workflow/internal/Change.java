// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.EventKind;

/**
 * An event about to happen to a case.
 *
 * @param also what changes in the row besides state and version
 */
record Change(EventKind kind, String actor, String words, Map<String, String> details, UnaryOperator<CaseRow> also) {
    static Change by(String actor, EventKind kind) {
        return new Change(kind, actor, "", Map.of(), UnaryOperator.identity());
    }

    static Change byMachine(EventKind kind) {
        return by(CaseEvent.MACHINE, kind);
    }

    Change saying(String words) {
        return new Change(kind, actor, words, details, also);
    }

    Change with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Change(kind, actor, words, more, also);
    }

    /** With the amount granted; with none if nothing is to be paid. */
    Change granting(Money amount) {
        return amount.equals(Money.ZERO) ? this : with("amount", amount.toString());
    }

    Change and(UnaryOperator<CaseRow> also) {
        return new Change(kind, actor, words, details, also);
    }
}
