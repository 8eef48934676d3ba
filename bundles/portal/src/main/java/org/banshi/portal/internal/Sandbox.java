// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Whether the stand-ins of the agencies' systems run here: then every page says so. */
final class Sandbox implements AutoCloseable {
    private static final String NAME = "org.banshi.plugins.sandbox";

    private final BundleTracker<Bundle> tracker;

    Sandbox(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, new OnlySandbox());
        tracker.open();
    }

    boolean present() {
        return !tracker.isEmpty();
    }

    @Override
    public void close() {
        tracker.close();
    }

    private static final class OnlySandbox implements BundleTrackerCustomizer<Bundle> {
        @Override
        @SuppressWarnings("NullAway") // null is how a tracker is told not to track a bundle
        public Bundle addingBundle(Bundle bundle, BundleEvent event) {
            return NAME.equals(bundle.getSymbolicName()) ? bundle : null;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            // still the same bundle
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            // the tracker forgets it by itself
        }
    }
}
