// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

/** An agency answered, but not what its contract says. Names the part, never its value. */
public final class UnusableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableAnswerException(String message) {
        super(message);
    }

    public UnusableAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
