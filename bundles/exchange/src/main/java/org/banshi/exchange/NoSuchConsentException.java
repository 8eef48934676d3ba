// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** No consent with this id was asked of the person who answers. */
public final class NoSuchConsentException extends BanshiException {
    private static final long serialVersionUID = 1L;

    public NoSuchConsentException() {
        super("exchange.no-such-consent", Remedy.APPLICANT, "no such consent was asked of this person");
    }
}
