// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does something in an agency's own system (do), such as booking a withdrawal. Registered as an OSGi service with the
 * property {@link #NAME}; named by a stage in {@code item.yaml}.
 *
 * <p>Called at least once for each effect, never inside a database transaction; idempotent by {@link ActionRequest#key}.
 */
@ConsumerType
public interface AgencyAction {
    /** Service property: the id, {@code agency/name/v1}. */
    String NAME = "banshi.action";

    /** @throws AgencyUnavailableException if it is unknown whether it was done: it will be called again */
    ActionOutcome perform(ActionRequest request);
}
