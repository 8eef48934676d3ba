// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.ActionOutcome;
import org.banshi.spi.ActionRequest;
import org.banshi.spi.AgencyAction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Books a withdrawal (提取) at the fund. Input: {@code amount}, in yuan. */
@Component(property = AgencyAction.NAME + "=" + DrawRoute.ID)
public final class DrawAction implements AgencyAction {
    private final AgencyRoute route;

    @Activate
    public DrawAction(@Reference FundSystem fund) {
        route = fund.open(DrawRoute.ID, new DrawRoute(fund));
    }

    @Override
    public ActionOutcome perform(ActionRequest request) {
        return route.request(request, ActionOutcome.class);
    }

    @Deactivate
    void close() {
        route.close();
    }
}
