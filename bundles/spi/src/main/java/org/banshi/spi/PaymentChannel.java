// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Carries payout orders to a bank (payouts only; the answer comes back through {@link PayoutConfirmations}). Registered as
 * an OSGi service with the property {@link #NAME}.
 */
@ConsumerType
public interface PaymentChannel {
    /** Service property: the id, {@code agency/name/v1}. */
    String NAME = "banshi.channel";

    /**
     * Hands the order to the bank's queue. Called at least once; the bank is idempotent by the order's number.
     *
     * @throws AgencyUnavailableException if it is unknown whether the bank has it: it will be called again
     */
    void order(PayoutOrder order);
}
