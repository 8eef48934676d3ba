// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.List;
import java.util.Optional;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/** Which event may happen in which state, and what state follows. The one place that knows. */
final class CaseStates {
    private CaseStates() {}

    /** The state of a new case, after its {@link EventKind#FILED}. */
    static final CaseState FIRST = CaseState.FILED;

    /** @return empty if the event must not happen in this state */
    static Optional<CaseState> after(CaseState state, EventKind kind) {
        if (kind == EventKind.NOTED) {
            return Optional.of(state);
        }
        return Optional.ofNullable(
                switch (state) {
                    case FILED -> filed(kind);
                    case WITH_CLERK -> withClerk(kind);
                    case WAITING_FOR_APPLICANT -> waiting(kind);
                    case APPROVED -> approved(kind);
                    case PAYOUT_FAILED -> payoutFailed(kind);
                    case REFUSED -> kind == EventKind.LETTER_ISSUED ? state : null;
                    case FINISHED, RETRACTED -> null;
                });
    }

    /**
     * Works the state out from all events of a case.
     *
     * @throws IllegalStateException if they cannot have happened in this order
     */
    static CaseState derived(List<EventKind> kinds) {
        if (kinds.isEmpty() || kinds.get(0) != EventKind.FILED) {
            throw new IllegalStateException("a case starts by being filed");
        }
        CaseState state = FIRST;
        for (EventKind kind : kinds.subList(1, kinds.size())) {
            CaseState before = state;
            state = after(state, kind)
                    .orElseThrow(() -> new IllegalStateException("%s cannot happen in %s".formatted(kind, before)));
        }
        return state;
    }

    private static @Nullable CaseState filed(EventKind kind) {
        return switch (kind) {
            case APPROVED_AT_ONCE -> CaseState.APPROVED;
            case HANDED_TO_CLERK -> CaseState.WITH_CLERK;
            case RETRACTED -> CaseState.RETRACTED;
            default -> null;
        };
    }

    private static @Nullable CaseState withClerk(EventKind kind) {
        return switch (kind) {
            case CLAIMED, RELEASED -> CaseState.WITH_CLERK;
            case ASKED_FOR_MORE -> CaseState.WAITING_FOR_APPLICANT;
            case APPROVED -> CaseState.APPROVED;
            case REFUSED -> CaseState.REFUSED;
            case RETRACTED -> CaseState.RETRACTED;
            default -> null;
        };
    }

    private static @Nullable CaseState waiting(EventKind kind) {
        return switch (kind) {
            case SUPPLEMENTED -> CaseState.WITH_CLERK;
            case RETRACTED -> CaseState.RETRACTED;
            default -> null;
        };
    }

    private static @Nullable CaseState approved(EventKind kind) {
        return switch (kind) {
            case BOOKED, LETTER_ISSUED, PAID -> CaseState.APPROVED;
            case BOOKING_REJECTED, PAYOUT_FAILED -> CaseState.PAYOUT_FAILED;
            case FINISHED -> CaseState.FINISHED;
            default -> null;
        };
    }

    private static @Nullable CaseState payoutFailed(EventKind kind) {
        return switch (kind) {
            case LETTER_ISSUED, CLAIMED, RELEASED, PAYOUT_FAILED -> CaseState.PAYOUT_FAILED;
            case PAYOUT_RETRIED -> CaseState.APPROVED;
            default -> null;
        };
    }
}
