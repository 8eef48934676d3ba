// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.time.Instant;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One fact (数据) as a draft or case holds it.
 *
 * @param key service name and fact name, such as {@code account.balance}
 * @param value as of {@link org.banshi.spi.Fact}; null if the source states nothing, or did not answer
 * @param service id such as {@code fund/account/v1}; empty if the applicant declared it
 * @param source who states it, in the reader's words
 * @param stated when the source says this was so; for a missing one when it was asked
 */
public record FactValue(
        String key, @Nullable Object value, String service, LocalText source, Instant stated, Status status) {

    /** How far a fact can be relied on. */
    public enum Status {
        /** Stated by its source, not contested, fresh enough. */
        VERIFIED,
        /** The source did not answer. */
        MISSING,
        /** Stated, but the applicant says it is wrong. */
        CONTESTED,
        /** Stated, but too long ago. */
        STALE,
        /** Said by the applicant because the source did not answer. */
        DECLARED
    }
}
