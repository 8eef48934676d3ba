// SPDX-License-Identifier: Apache-2.0
/** The site for citizens: which addresses there are and who may call them. The pages themselves are internal. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.portal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
