// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Housing loans at the bank. */
@Component(property = DataService.NAME + "=" + LoansRoute.ID)
public final class LoansService implements DataService {
    private final AgencyRoute route;

    @Activate
    public LoansService(@Reference BankSystem agency) {
        route = agency.open(LoansRoute.ID, new LoansRoute(agency.post("/bank/v1/loans")));
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
