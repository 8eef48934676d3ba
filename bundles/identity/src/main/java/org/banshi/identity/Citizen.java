// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import org.banshi.spi.PersonRef;

/**
 * A person acting for themselves.
 *
 * @param self the person, as known when they signed in or came back
 * @param assurance how surely it is them: 0 unverified, 1 name, number and password, 2 plus bank card or face, 3 in person
 */
public record Citizen(Person self, int assurance) implements Actor {
    public Citizen {
        if (assurance < 0 || assurance > 3) {
            throw new IllegalArgumentException("assurance %d, expected 0 to 3".formatted(assurance));
        }
    }

    @Override
    public String id() {
        return self.id();
    }

    /** As agencies are told of them. */
    public PersonRef person() {
        return self.ref();
    }
}
