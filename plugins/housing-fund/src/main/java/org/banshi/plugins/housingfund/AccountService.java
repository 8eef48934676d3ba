// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import java.time.Clock;
import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Accounts at the fund. */
@Component(property = DataService.NAME + "=" + AccountRoute.ID)
public final class AccountService implements DataService {
    private final AgencyRoute route;

    @Activate
    public AccountService(@Reference FundSystem fund, @Reference Clock clock) {
        route = fund.open(AccountRoute.ID, new AccountRoute(fund, clock));
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
