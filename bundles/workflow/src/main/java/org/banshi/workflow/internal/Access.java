// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Set;
import org.banshi.identity.Actor;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;

/** Who sees a case, who may act on it: a citizen their own, a clerk those of their agency, by role. */
final class Access {
    /** Roles that read cases of their agency. */
    private static final Set<Role> READERS =
            Set.of(Role.INTAKE, Role.REVIEWER, Role.DECIDER, Role.HEAD, Role.SUPERVISOR);
    /** Roles that work on cases without deciding them. */
    private static final Set<Role> WORKERS = Set.of(Role.INTAKE, Role.REVIEWER, Role.DECIDER);

    private Access() {}

    static boolean reads(Actor actor, CaseRow row) {
        if (actor instanceof Citizen citizen) {
            return row.personId().equals(citizen.id());
        }
        return actor instanceof Clerk clerk && row.agency().equals(clerk.agency()) && reads(clerk);
    }

    static boolean reads(Clerk clerk) {
        return clerk.roles().stream().anyMatch(READERS::contains);
    }

    static boolean works(Clerk clerk) {
        return clerk.roles().stream().anyMatch(WORKERS::contains);
    }

    static boolean decides(Clerk clerk) {
        return clerk.may(Role.DECIDER);
    }
}
