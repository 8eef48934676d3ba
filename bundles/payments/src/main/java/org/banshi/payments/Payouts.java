// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments;

import java.util.List;
import java.util.Optional;
import org.banshi.spi.CaseRef;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Payouts (拨付) to people, each at most once.
 *
 * <p>Safe for all threads. What becomes of an order is told through the outbox, topic {@link #SETTLED}, key the case's id,
 * payload {@code {"caseId":…,"number":…,"state":"PAID|FAILED|DISPUTED"}}.
 */
@ProviderType
public interface Payouts {
    /** Outbox topic of settled payouts. */
    String SETTLED = "payments.settled";

    /**
     * Records an order and has it sent; joins the caller's transaction. A case that has a live order keeps it: the same
     * order again changes nothing, whatever it says. After {@link PayoutState#FAILED} a new order gets a new number.
     */
    Payout order(OrderPayout order);

    /** The newest payout of a case; empty if none was ordered. */
    Optional<Payout> of(CaseRef caseRef);

    /**
     * Confirmations that do not fit, newest first.
     *
     * @param limit 1 to 500
     */
    List<Difference> differences(int limit);
}
