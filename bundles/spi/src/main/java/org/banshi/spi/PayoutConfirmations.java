// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import org.osgi.annotation.versioning.ProviderType;

/** Where a channel hands in the bank's answers. Provided by the house; a plugin references it. */
@ProviderType
public interface PayoutConfirmations {
    /**
     * Takes a confirmation durably: when this returns, the channel may acknowledge the bank's message. Late, repeated and
     * contradicting confirmations are welcome: they are recorded, and never pay twice.
     */
    void accept(PayoutConfirmation confirmation);
}
