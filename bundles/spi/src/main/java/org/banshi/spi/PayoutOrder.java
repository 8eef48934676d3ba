// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/**
 * Pay this amount to this account, once.
 *
 * @param number unique; the bank must treat the same number again as the same order
 * @param payee name of the account's holder
 * @param account digits only
 * @param remark shown to the payee
 */
public record PayoutOrder(String number, CaseRef caseRef, Money amount, String payee, String account, String remark) {
    public PayoutOrder {
        if (!account.matches("\\d{8,30}")) {
            throw new IllegalArgumentException("payout account: expected 8 to 30 digits");
        }
        if (amount.amount().signum() == 0) {
            throw new IllegalArgumentException("payout %s: nothing to pay".formatted(number));
        }
    }

    @Override
    public String toString() {
        return "PayoutOrder[" + number + "]";
    }
}
