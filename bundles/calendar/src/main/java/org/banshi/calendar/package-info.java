// SPDX-License-Identifier: Apache-2.0
/** Working days of the state's published years, and the clock of the law: a budget with a ledger of stops. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
