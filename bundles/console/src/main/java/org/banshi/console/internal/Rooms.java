// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The rooms behind this door. Looked up anew each time: a room may be updated while a clerk is signed in. */
final class Rooms {
    private Rooms() {}

    /** Whether stand-ins of the agencies' systems run here: then every screen says so. */
    static boolean simulated() {
        BundleContext context = FrameworkUtil.getBundle(Rooms.class).getBundleContext();
        try {
            return context.getAllServiceReferences(null, "(banshi.simulated=true)") != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @throws IllegalStateException if the room is not there now */
    static <T> T room(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Rooms.class).getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(type);
        T room = reference == null ? null : context.getService(reference);
        if (room == null) {
            throw new IllegalStateException(type.getSimpleName() + " is not available now");
        }
        return room;
    }
}
