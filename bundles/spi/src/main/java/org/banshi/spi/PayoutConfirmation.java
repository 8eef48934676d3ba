// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.time.Instant;

/**
 * What a bank says became of a payout.
 *
 * @param number the order's number
 * @param paid false if the bank could not pay
 * @param amount what was paid or tried
 * @param confirmed the bank's own time
 * @param bankReference the bank's own number, unique at that bank
 * @param reason the bank's words if not paid, else empty
 */
public record PayoutConfirmation(
        String number, boolean paid, Money amount, Instant confirmed, String bankReference, String reason) {}
