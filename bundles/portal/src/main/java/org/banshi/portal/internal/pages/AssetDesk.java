// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.Map;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.web.Assets;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;

/** Hands out the static files. */
public final class AssetDesk implements Desk {
    private final Assets assets;
    private final Errors errors;

    public AssetDesk(Assets assets, Errors errors) {
        this.assets = assets;
        this.errors = errors;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.ASSET, this::file, PortalRoutes.FAVICON, visit -> Reply.see(assets.href("favicon.svg")));
    }

    private Reply file(Visit visit) {
        return assets.reply(visit.name("mark"), visit.name("file")).orElseGet(() -> errors.notFound(visit));
    }
}
