// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** A paper cannot be sealed. */
public final class SealException extends BanshiException {
    private static final long serialVersionUID = 1L;

    /** @param message names the seal and what to do */
    public SealException(String message) {
        super("seals.cannot-seal", Remedy.OPERATOR, message);
    }

    /** As {@link #SealException(String)}, with the failure underneath. */
    public SealException(String message, Throwable cause) {
        super("seals.cannot-seal", Remedy.OPERATOR, message, cause);
    }
}
