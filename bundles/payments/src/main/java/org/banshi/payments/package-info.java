// SPDX-License-Identifier: Apache-2.0
/** Payout orders: made once, sent at least once, settled by the bank's word; differences are kept for a person to look at. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.payments;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
