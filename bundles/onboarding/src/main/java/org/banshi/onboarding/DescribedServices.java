// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.Optional;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the data services of plugins say about themselves, so that one room can check what is written about another's.
 * Registered as an OSGi service by the room that keeps them. Safe for all threads.
 */
@ProviderType
public interface DescribedServices {
    /**
     * Names of the facts a service declares, as its file was last published; its plugin may be away.
     *
     * @param service id, such as {@code police/id/v1}
     * @return empty if no plugin ever published it
     */
    Optional<SortedSet<String>> facts(String service);
}
