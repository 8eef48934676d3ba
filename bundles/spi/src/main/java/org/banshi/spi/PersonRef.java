// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/**
 * A person an agency is asked about or acts for. Its text form hides the number and all but the family name.
 *
 * @param id the house's own id, meaningless outside
 * @param name as in the identity document; may hold {@code ·} and characters of plane 2
 * @param idType document type (GA/T 2000.156), {@code 111} for the resident identity card
 * @param idNumber as in the document (GB 11643 for type 111)
 */
public record PersonRef(String id, String name, String idType, String idNumber) {
    public PersonRef {
        if (id.isBlank() || name.isBlank() || idNumber.isBlank()) {
            throw new IllegalArgumentException("a person needs id, name and document number");
        }
        if (!idType.matches("\\d{3}")) {
            throw new IllegalArgumentException("document type '%s', expected three digits".formatted(idType));
        }
    }

    @Override
    public String toString() {
        return "PersonRef[" + id + "]";
    }
}
