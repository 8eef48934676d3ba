// SPDX-License-Identifier: Apache-2.0
/** Who did what to which case and for what purpose: append-only journals, chained so that a change shows. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
