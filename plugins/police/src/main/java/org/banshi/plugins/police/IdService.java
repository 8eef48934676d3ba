// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.police;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Identity check of the police. */
@Component(property = DataService.NAME + "=" + IdRoute.ID)
public final class IdService implements DataService {
    private final AgencyRoute route;

    @Activate
    public IdService(@Reference PoliceSystem agency) {
        route = agency.open(IdRoute.ID, new IdRoute(agency.post("/pop/v1/idCheck")));
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
