// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.time.Instant;

/**
 * One question to a data service.
 *
 * @param service id, {@code agency/name/v1}
 * @param subject whom the question is about
 * @param purpose why, as the item declares it; agencies record it
 * @param caseRef for which case
 * @param requestId unique; the same id asks the same question again
 * @param deadline after this nobody waits for the answer
 */
public record DataRequest(
        String service, PersonRef subject, String purpose, CaseRef caseRef, String requestId, Instant deadline) {}
