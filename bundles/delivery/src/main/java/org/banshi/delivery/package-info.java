// SPDX-License-Identifier: Apache-2.0
/** Messages and results to people in the portal, with their receipt (送达). */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.delivery;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
