// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

/** The browser sent more than we take. */
final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
