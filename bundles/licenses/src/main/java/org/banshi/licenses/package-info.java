// SPDX-License-Identifier: Apache-2.0
/** E-licenses (电子证照) and sealed letters: issued once, kept, handed out, checked by anyone, revoked. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.licenses;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
