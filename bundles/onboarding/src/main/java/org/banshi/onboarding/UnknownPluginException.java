// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** Someone named a plugin that is neither present nor was ever published. */
public final class UnknownPluginException extends BanshiException {
    private static final long serialVersionUID = 1L;

    public UnknownPluginException(String plugin) {
        super("onboarding.unknown-plugin", Remedy.OPERATOR, "no plugin '%s'; plugin:list shows all".formatted(plugin));
    }
}
