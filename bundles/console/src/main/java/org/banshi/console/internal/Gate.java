// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;

/** Nobody passes without being signed in as a clerk; closed unless said otherwise. */
final class Gate implements BeforeEnterListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        // what tells of a fault shows nothing, and identity may be what is missing
        boolean open = target.equals(SignInScreen.class) || target.equals(FaultScreen.class);
        if (!open && Desk.clerk().isEmpty()) {
            event.forwardTo(SignInScreen.class);
        }
    }
}
