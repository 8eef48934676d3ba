// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.List;
import java.util.Optional;
import org.banshi.spi.LocalText;

/**
 * How a case of the item runs.
 *
 * @param legalLimit as in {@link Guide#legalLimit}
 * @param promisedLimit as in {@link Guide#promisedLimit}
 * @param purpose why data is asked for; recorded with every use and shown to the person
 * @param facts what is fetched instead of asked
 * @param spouse whose consent is needed before facts {@link FactNeed.Of#SPOUSE} are fetched; empty if the item asks for none
 * @param agreements what the facts must agree on, else they are contradictory and a clerk decides
 * @param rules name of the decision in {@code rules.dmn}; empty string: a clerk decides every case
 * @param onApproval what happens after an approval; empty: nothing but the letter
 * @param licenseType code of the licence type an approval issues, 21 characters; empty string if none
 * @param refusalLicenseType code of the licence type a clerk's refusal issues; empty string if none
 */
@SuppressWarnings("JavaLangClash") // the field's own term (办理流程); nobody here starts processes of the system
public record Process(
        String legalLimit,
        String promisedLimit,
        LocalText purpose,
        List<FactNeed> facts,
        Optional<SpouseNeed> spouse,
        List<Agreement> agreements,
        String rules,
        Optional<ApprovalSteps> onApproval,
        String licenseType,
        String refusalLicenseType) {
    public Process {
        facts = List.copyOf(facts);
        agreements = List.copyOf(agreements);
    }
}
