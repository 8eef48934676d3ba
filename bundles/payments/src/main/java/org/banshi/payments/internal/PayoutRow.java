// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments.internal;

import java.time.Instant;
import java.util.Optional;
import org.banshi.payments.Payout;
import org.banshi.payments.PayoutState;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;

/** A payout with what only this room may see; payee and account as kept, encrypted. */
record PayoutRow(
        String number,
        String caseId,
        int round,
        Money amount,
        String sealedPayee,
        String sealedAccount,
        String accountTail,
        String channel,
        String remark,
        PayoutState state,
        Instant ordered,
        Optional<Instant> settled,
        String bankReference,
        String reason) {

    Payout view() {
        return new Payout(
                number, new CaseRef(caseId), amount, accountTail, state, ordered, settled, bankReference, reason);
    }
}
