// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

/**
 * The sign-in form.
 *
 * @param to where to go afterwards, a path of ours
 * @param login as typed before
 * @param problem what went wrong, empty at first
 * @param parked what was posted before, encrypted; empty if nothing waits
 */
public record SignInView(String to, String login, String problem, String parked) {}
