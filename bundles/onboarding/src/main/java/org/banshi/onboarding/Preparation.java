// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import org.osgi.annotation.versioning.ConsumerType;

/** One section's checked part of a plugin, ready to be put in force in one step. */
@ConsumerType
@FunctionalInterface
public interface Preparation {
    /** For a section that finds nothing of its own in a plugin. */
    Preparation NOTHING = () -> {};

    /** Replaces what the section had published for the plugin. Readers see the old or the new, never a mixture. */
    void publish();
}
