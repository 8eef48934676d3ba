// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** A lease held. */
@ProviderType
public interface Lease extends AutoCloseable {
    String name();

    /** When it runs out unless renewed. */
    Instant until();

    /** Extends it by its length from now; false if it had run out and somebody else has it: stop the work. */
    boolean renew();

    /** Gives it back; nothing happens if it was lost. */
    @Override
    void close();
}
