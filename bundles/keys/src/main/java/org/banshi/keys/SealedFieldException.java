// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** An encrypted field does not open: altered, moved to another context, or its key is gone. */
public final class SealedFieldException extends BanshiException {
    private static final long serialVersionUID = 1L;

    /** @param message names key id and context, never the value */
    public SealedFieldException(String message) {
        super("keys.sealed-field", Remedy.OPERATOR, message);
    }
}
