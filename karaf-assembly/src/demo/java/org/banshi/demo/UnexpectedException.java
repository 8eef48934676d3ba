// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

/** Something is not as it should be; the message is one clear line for the reader. */
public final class UnexpectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnexpectedException(String message) {
        super(message);
    }

    /** Refuses unless something holds. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new UnexpectedException(message);
        }
    }
}
