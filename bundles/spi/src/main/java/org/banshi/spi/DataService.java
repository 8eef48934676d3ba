// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers questions about a person from an agency's own system (ask). Registered as an OSGi service with the property
 * {@link #NAME}; described by {@code BANSHI-INF/services/<slug>.yaml}.
 *
 * <p>Called from many threads at once, may block until the request's deadline, never has a side effect at the agency.
 */
@ConsumerType
public interface DataService {
    /** Service property: the id, {@code agency/name/v1}. */
    String NAME = "banshi.service";

    /**
     * @return the facts the service's file declares; a person the agency does not know is answered by the fact that says
     *     so, not by an error
     * @throws AgencyUnavailableException if the agency's system did not answer, or answered what cannot be used
     */
    FactSet answer(DataRequest request);
}
