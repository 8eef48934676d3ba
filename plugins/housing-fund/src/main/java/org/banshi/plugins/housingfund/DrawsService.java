// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Withdrawals at the fund. */
@Component(property = DataService.NAME + "=" + DrawsRoute.ID)
public final class DrawsService implements DataService {
    private final AgencyRoute route;

    @Activate
    public DrawsService(@Reference FundSystem fund) {
        route = fund.open(DrawsRoute.ID, new DrawsRoute(fund));
    }

    @Override
    public FactSet answer(DataRequest request) {
        return route.request(request, FactSet.class);
    }

    @Deactivate
    void close() {
        route.close();
    }
}
