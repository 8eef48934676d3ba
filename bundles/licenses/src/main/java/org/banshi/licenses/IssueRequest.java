// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

import java.util.Map;
import java.util.TreeMap;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;

/**
 * What is to be issued for a case.
 *
 * @param digest item folder that holds the layout; the letter keeps it
 * @param typeCode licence type (证照类型代码, GB/T 36904), 21 characters
 * @param face what stands on it (照面) besides holder, number, issuer and date: String, Boolean, BigDecimal or LocalDate by
 *     the names the layout uses; also what was answered, in words, as {@code answers.<name>}: of these only what the layout
 *     prints is kept; copied
 */
public record IssueRequest(
        CaseRef caseRef, String digest, String typeCode, PersonRef holder, Map<String, Object> face) {
    public IssueRequest {
        face = Map.copyOf(new TreeMap<>(face));
    }

    /** Hides holder and face. */
    @Override
    public String toString() {
        return "IssueRequest[" + caseRef.id() + " " + typeCode + "]";
    }
}
