// SPDX-License-Identifier: Apache-2.0
/** For tests only: ends the JVM as a power cut does, at a method that is named from outside. */
@NullMarked
package org.banshi.itests.halting;

import org.jspecify.annotations.NullMarked;
