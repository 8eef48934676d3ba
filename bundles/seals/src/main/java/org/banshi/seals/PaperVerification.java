// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Result of checking a paper.
 *
 * @param checks in the order taken; all passed exactly when the verdict is {@link Verdict#GENUINE}
 * @param code verification code found inside; only from a paper that is {@link Verdict#GENUINE} or
 *     {@link Verdict#EXPIRED}, so that nobody is led on by an altered one
 * @param sealed when it was sealed by the sealer's clock; present as {@code code} is
 */
public record PaperVerification(Verdict verdict, List<Check> checks, Optional<String> code, Optional<Instant> sealed) {
    public PaperVerification {
        checks = List.copyOf(checks);
    }
}
