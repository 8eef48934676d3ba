// SPDX-License-Identifier: Apache-2.0
/** Official papers: laid out, sealed as OFD, signed as PDF, and checked from their bytes. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.seals;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
