// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

/** A password that must be changed before anything else.
 *
 * @param parked what was posted before signing in, encrypted; may be empty
 */
public record PasswordView(String to, String problem, String parked) {}
