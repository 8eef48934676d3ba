// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan (人民币), two decimals, never negative.
 *
 * @param amount scale 2
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
    /** Nothing at all. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount %s, expected 0 or more".formatted(amount));
        }
    }

    /** @throws IllegalArgumentException or ArithmeticException for what is not an amount of whole fen */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** Plain digits with two decimals, {@code 1800.00}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
