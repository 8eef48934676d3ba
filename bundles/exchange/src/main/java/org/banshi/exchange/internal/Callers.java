// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.util.Optional;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which agency asks: that of the item whose code is given, or that of the clerk. */
@Component(service = Callers.class)
public final class Callers {
    private static final int CREDIT_CODE = 18;

    private final Transactions transactions;
    private final Accounts accounts;

    @Activate
    public Callers(@Reference Database database, @Reference Accounts accounts) {
        this.transactions = database.room("exchange", Callers.class);
        this.accounts = accounts;
    }

    /** @return key of the agency; empty if the caller is neither an item of an agency nor a clerk who handles cases */
    Optional<String> agency(String caller) {
        if (caller.length() > CREDIT_CODE) {
            String code = caller.substring(0, CREDIT_CODE);
            Optional<String> agency = transactions.read(handle -> ServiceTable.agencyByCode(handle, code));
            if (agency.isPresent()) {
                return agency;
            }
        }
        return accounts.clerk(caller).filter(Callers::handlesCases).map(Clerk::agency);
    }

    private static boolean handlesCases(Clerk clerk) {
        return !clerk.agency().isEmpty()
                && (clerk.may(Role.INTAKE)
                        || clerk.may(Role.REVIEWER)
                        || clerk.may(Role.DECIDER)
                        || clerk.may(Role.HEAD));
    }
}
