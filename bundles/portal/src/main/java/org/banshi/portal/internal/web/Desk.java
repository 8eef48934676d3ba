// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.util.Map;
import org.banshi.portal.Route;

/** A group of pages people come to for one thing. */
public interface Desk {
    /** What it answers; no route is answered by two desks. */
    Map<Route, Handler> handlers();
}
