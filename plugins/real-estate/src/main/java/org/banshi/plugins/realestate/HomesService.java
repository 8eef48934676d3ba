// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.realestate;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Homes in the real-estate register. */
@Component(property = DataService.NAME + "=" + HomesRoute.ID)
public final class HomesService implements DataService {
    private final AgencyRoute route;

    @Activate
    public HomesService(@Reference RealEstateSystem agency) {
        route = agency.open(HomesRoute.ID, new HomesRoute(agency.post("/re/v1/homes")));
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
