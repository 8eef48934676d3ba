// SPDX-License-Identifier: Apache-2.0
/** Karaf commands for operators. Holds no rules: every command asks the room that owns the answer. */
@NullMarked
package org.banshi.shell.internal;

import org.jspecify.annotations.NullMarked;
