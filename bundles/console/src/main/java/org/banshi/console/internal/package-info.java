// SPDX-License-Identifier: Apache-2.0
/** The clerks' door (经办台): sign-in, queue, one case on one screen, plugins. Holds no rules. */
@NullMarked
package org.banshi.console.internal;

import org.jspecify.annotations.NullMarked;
