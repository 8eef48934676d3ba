// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The natural persons known to the house. Name, document number and mobile are encrypted at rest.
 *
 * <p>Safe for all threads. Joins the caller's transaction.
 */
@ProviderType
public interface Persons {
    /** @return empty if there is no such id */
    Optional<Person> find(String id);

    /**
     * Finds by identity document.
     *
     * @param idType document type (GA/T 2000.156)
     * @param idNumber as typed: spaces around it and a small x are forgiven
     * @return empty if nobody with that document is known
     */
    Optional<Person> byDocument(String idType, String idNumber);

    /**
     * Registers a person, or finds the one already registered under this document: calling it again changes nothing.
     *
     * @param mobile empty if there is none
     * @throws IllegalArgumentException for a malformed number or mobile
     */
    Person register(String name, String idType, String idNumber, String mobile);
}
