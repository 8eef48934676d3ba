// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

/** Answers one route. */
@FunctionalInterface
public interface Handler {
    /** Called with everything checked that does not need the route's own knowledge: caller, forgery token, size. */
    Reply answer(Visit visit);
}
