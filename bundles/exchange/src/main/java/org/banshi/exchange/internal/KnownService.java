// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A data service as it was last published.
 *
 * @param rights keys of the agencies that may ask, or {@link ServiceDescription#EVERYBODY}; empty if not known
 * @param facts names of the facts it declares; empty if not known
 */
record KnownService(String id, SortedSet<String> rights, SortedSet<String> facts) {
    static KnownService of(ServiceDescription service) {
        return new KnownService(
                service.id(), sorted(service.rights()), sorted(service.facts().keySet()));
    }

    private static SortedSet<String> sorted(Set<String> words) {
        return new TreeSet<>(words);
    }

    /** Key of the agency that offers it. */
    String agency() {
        return agency(id);
    }

    static String agency(String service) {
        return service.substring(0, Math.max(0, service.indexOf('/')));
    }

    boolean sharedWith(String agencyKey) {
        return rights.isEmpty()
                || rights.contains(ServiceDescription.EVERYBODY)
                || rights.contains(agencyKey)
                || agency().equals(agencyKey);
    }
}
