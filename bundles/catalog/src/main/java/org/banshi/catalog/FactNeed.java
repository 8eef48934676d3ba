// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.time.Duration;
import org.banshi.spi.LocalText;

/**
 * A set of facts the item fetches from a data service.
 *
 * @param service id, such as {@code fund/account/v1}
 * @param name prefix under which forms and rules know the facts: {@code account} makes {@code account.balance}
 * @param of whose
 * @param maxAge facts older than this are read again before filing
 * @param required without it a clerk decides
 * @param source who states it, shown beside each value
 */
public record FactNeed(String service, String name, Of of, Duration maxAge, boolean required, LocalText source) {
    /** Whose facts. */
    public enum Of {
        /** The applicant's. */
        APPLICANT,
        /** The spouse's, with consent only. */
        SPOUSE
    }
}
