// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.util.List;
import java.util.Optional;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Consents (单独同意) of persons other than the applicant to the use of their data in one case. Each step is audited.
 *
 * <p>Safe for all threads. Joins the caller's transaction.
 */
@ProviderType
public interface Consents {
    /**
     * Asks a person for consent; asked again for the same case and person while open or agreed, it returns what is there;
     * after a refusal it asks anew.
     *
     * @param from who is to agree
     * @param by id of the person who needs it
     * @param purpose shown to the one asked
     * @param services ids of the data services to be asked about them
     */
    Consent ask(CaseRef caseRef, PersonRef from, String by, String purpose, List<String> services);

    /**
     * Answers in a session of the person asked. Answering the same again changes nothing; an agreement may be withdrawn by
     * answering no, a refusal is turned into an agreement by answering yes.
     *
     * @throws NoSuchConsentException if there is none with that id asked of that person
     */
    void answer(String consentId, PersonRef from, boolean agreed);

    /** The newest consent asked of a person for a case. */
    Optional<Consent> find(CaseRef caseRef, String fromPersonId);

    /** Consents the person has not answered yet, oldest first. */
    List<Consent> waitingFor(String personId);
}
