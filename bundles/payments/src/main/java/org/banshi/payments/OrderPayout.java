// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments;

import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;

/**
 * What is to be paid for a case.
 *
 * @param amount more than nothing
 * @param payee the account's holder, by name
 * @param account digits only
 * @param channel id of the channel that carries it, {@code bank/payout/v1}
 * @param remark shown to the payee by the bank
 */
public record OrderPayout(CaseRef caseRef, Money amount, String payee, String account, String channel, String remark) {

    /** Hides payee and account. */
    @Override
    public String toString() {
        return "OrderPayout[" + caseRef.id() + "]";
    }
}
