// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments;

import java.time.Instant;
import java.util.Optional;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;

/**
 * A payout as it stands.
 *
 * @param number the order's number, the bank's key
 * @param accountTail last four digits of the account
 * @param settled when the bank said so, empty before
 * @param bankReference the bank's number, empty text before
 * @param reason the bank's words if it failed, else empty text
 */
public record Payout(
        String number,
        CaseRef caseRef,
        Money amount,
        String accountTail,
        PayoutState state,
        Instant ordered,
        Optional<Instant> settled,
        String bankReference,
        String reason) {}
