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

/** Household register of the police. */
@Component(property = DataService.NAME + "=" + HouseholdRoute.ID)
public final class HouseholdService implements DataService {
    private final AgencyRoute route;

    @Activate
    public HouseholdService(@Reference PoliceSystem agency) {
        route = agency.open(HouseholdRoute.ID, new HouseholdRoute(agency.post("/pop/v1/household")));
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
