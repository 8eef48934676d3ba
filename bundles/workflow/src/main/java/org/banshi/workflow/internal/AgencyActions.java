// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banshi.spi.AgencyAction;
import org.banshi.spi.AgencyUnavailableException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The actions plugins offer at the moment. */
@Component(service = AgencyActions.class)
public final class AgencyActions {
    private final Map<String, AgencyAction> actions = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(AgencyAction action, Map<String, Object> properties) {
        actions.put(id(properties), action);
    }

    void remove(AgencyAction action, Map<String, Object> properties) {
        actions.remove(id(properties), action);
    }

    private static String id(Map<String, Object> properties) {
        return String.valueOf(properties.get(AgencyAction.NAME));
    }

    /** @throws AgencyUnavailableException if no plugin offers it now: the case waits in the outbox */
    AgencyAction named(String id) {
        AgencyAction action = actions.get(id);
        if (action == null) {
            throw new AgencyUnavailableException(id, "no plugin offers this action now");
        }
        return action;
    }
}
