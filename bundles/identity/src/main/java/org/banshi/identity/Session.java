// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.time.Instant;

/**
 * One signed-in browser or terminal. Its text form shows neither token.
 *
 * @param token 256 random bits in base64url, 43 characters: the cookie's value; the house keeps only its digest
 * @param started when the password was accepted
 * @param expires end of the absolute time; idleness may end it earlier
 * @param csrf to be put into every form of this session and compared when it is posted
 */
public record Session(String token, Actor actor, Instant started, Instant expires, String csrf) {
    @Override
    public String toString() {
        return "Session[" + actor.id() + "]";
    }
}
