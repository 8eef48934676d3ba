// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** A clerk's account with this login exists already. */
public final class LoginTakenException extends BanshiException {
    private static final long serialVersionUID = 1L;

    public LoginTakenException(String login) {
        super("identity.login-taken", Remedy.OPERATOR, login + " exists already; choose another login");
    }
}
