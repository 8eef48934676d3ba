// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.time.Instant;
import org.banshi.spi.LocalText;

/**
 * One recorded use of a person's data.
 *
 * @param id of the call
 * @param service id of the data service
 * @param serviceName what was asked for
 * @param provider name of the agency that holds the data
 * @param purpose why, in the words of the item
 * @param caseId for which case
 * @param caller code of the item, or id of the clerk
 * @param outcome {@code answered}, {@code denied}, or why there was no answer: {@code timeout}, {@code failed}, …
 */
public record DataUse(
        String id,
        String service,
        LocalText serviceName,
        LocalText provider,
        String purpose,
        String caseId,
        String caller,
        Instant asked,
        String outcome) {}
