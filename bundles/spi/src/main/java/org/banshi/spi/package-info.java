// SPDX-License-Identifier: Apache-2.0
/**
 * What crosses the boundary between the house and a plugin, and nothing else: services a plugin offers, values both sides
 * share. Values guard themselves: whoever holds one need not check it again.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
