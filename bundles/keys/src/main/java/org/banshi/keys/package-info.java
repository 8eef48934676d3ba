// SPDX-License-Identifier: Apache-2.0
/** Keys kept outside the database: field encryption, blind index, document signers, SM3. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.keys;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
