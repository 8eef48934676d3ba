// SPDX-License-Identifier: Apache-2.0
/** Data services of agencies: who may ask what about whom, for which case, and who did. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.exchange;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
