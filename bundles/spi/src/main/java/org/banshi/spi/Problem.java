// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.util.Objects;

/**
 * Why something expected was not done.
 *
 * @param code stable, dotted, lower case; pages look their words up by it
 * @param remedy who can mend it
 * @param message English, for logs and operators; no personal data
 */
public record Problem(String code, Remedy remedy, String message) {
    public Problem {
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(message);
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("problem code '%s': expected dotted lower case".formatted(code));
        }
    }
}
