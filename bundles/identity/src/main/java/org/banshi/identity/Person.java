// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import org.banshi.spi.PersonRef;

/**
 * A natural person (自然人) the house knows. Its text form hides everything but the id.
 *
 * @param id the house's own id
 * @param name as in the identity document
 * @param idType document type (GA/T 2000.156), {@code 111} for the resident identity card
 * @param idNumber as in the document; for type 111 a valid GB 11643 number
 * @param mobile mainland number of 11 digits, empty if the person has none
 */
public record Person(String id, String name, String idType, String idNumber, String mobile) {
    public Person {
        new PersonRef(id, name, idType, idNumber);
        if (idType.equals(ResidentNumber.DOCUMENT_TYPE)) {
            ResidentNumber.of(idNumber);
        }
        if (!mobile.isEmpty() && !mobile.matches("1[3-9]\\d{9}")) {
            throw new IllegalArgumentException("mobile: expected 11 digits starting with 13 to 19");
        }
    }

    /** The person as agencies are told of it: without the mobile number. */
    public PersonRef ref() {
        return new PersonRef(id, name, idType, idNumber);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
