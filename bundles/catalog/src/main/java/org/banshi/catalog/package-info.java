// SPDX-License-Identifier: Apache-2.0
/** Items, guides and agencies: what can be applied for, from whom, on what ground, and how people find it. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
