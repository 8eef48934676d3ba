// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.EventKind;
import org.junit.jupiter.api.Test;

class CaseStatesTest {
    @Test
    void nothingButANoteHappensToACaseThatEnded() {
        for (CaseState state : List.of(CaseState.FINISHED, CaseState.RETRACTED)) {
            for (EventKind kind : EventKind.values()) {
                assertThat(CaseStates.after(state, kind).isPresent())
                        .as("%s in %s", kind, state)
                        .isEqualTo(kind == EventKind.NOTED);
            }
        }
    }

    @Test
    void onlyAClerkRefuses() {
        assertThat(CaseStates.after(CaseState.FILED, EventKind.REFUSED)).isEmpty();
        assertThat(CaseStates.after(CaseState.WITH_CLERK, EventKind.REFUSED)).contains(CaseState.REFUSED);
    }

    @Test
    void aFailedPayoutLeavesTheApprovalStanding() {
        assertThat(CaseStates.derived(List.of(
                        EventKind.FILED,
                        EventKind.APPROVED_AT_ONCE,
                        EventKind.BOOKED,
                        EventKind.PAYOUT_FAILED,
                        EventKind.LETTER_ISSUED,
                        EventKind.PAYOUT_RETRIED,
                        EventKind.PAID,
                        EventKind.FINISHED)))
                .isEqualTo(CaseState.FINISHED);
        assertThat(CaseStates.after(CaseState.PAYOUT_FAILED, EventKind.REFUSED)).isEmpty();
    }

    @Test
    void refusesAnImpossibleHistory() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CaseStates.derived(List.of(EventKind.FILED, EventKind.PAID)))
                .withMessageContaining("PAID cannot happen in FILED");
    }
}
