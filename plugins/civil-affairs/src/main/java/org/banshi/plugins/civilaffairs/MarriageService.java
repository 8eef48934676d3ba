// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.civilaffairs;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Marriage register of civil affairs. */
@Component(property = DataService.NAME + "=" + MarriageRoute.ID)
public final class MarriageService implements DataService {
    private final AgencyRoute route;

    @Activate
    public MarriageService(@Reference CivilAffairsSystem agency) {
        route = agency.open(MarriageRoute.ID, new MarriageRoute(agency.post("/civ/v1/marriage")));
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
