// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** The keyring directory cannot be used: not writable, a key that existed is gone, or a file is damaged. */
public final class KeyringException extends BanshiException {
    private static final long serialVersionUID = 1L;

    /** @param message names the file and what to do, never a secret */
    public KeyringException(String message) {
        super("keys.keyring", Remedy.OPERATOR, message);
    }

    /** As {@link #KeyringException(String)}, with the failure underneath. */
    public KeyringException(String message, Throwable cause) {
        super("keys.keyring", Remedy.OPERATOR, message, cause);
    }
}
