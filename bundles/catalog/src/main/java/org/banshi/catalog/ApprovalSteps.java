// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

/**
 * What follows an approval.
 *
 * @param action id of the {@code AgencyAction} that tells the agency's own system, such as {@code fund/draw/v1}; empty
 *     string if none
 * @param channel id of the {@code PaymentChannel} that pays, such as {@code bank/payout/v1}; empty string if nothing is paid
 * @param amount output of the decision that holds the amount
 * @param accountAnswer JSON pointer of the answer that holds the receiving account; empty string if nothing is paid
 * @param payeeAnswer JSON pointer of the answer that holds the account's holder; empty string: the applicant, nobody else
 */
public record ApprovalSteps(String action, String channel, String amount, String accountAnswer, String payeeAnswer) {
    /**
     * Whether an approval states an amount above zero: something is paid, by a channel or by the agency itself.
     *
     * @return true if there is a {@link #channel} or an {@link #amount}; false: an approval grants no money
     */
    public boolean grants() {
        return !channel.isEmpty() || !amount.isEmpty();
    }
}
