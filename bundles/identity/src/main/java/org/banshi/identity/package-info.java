// SPDX-License-Identifier: Apache-2.0
/** Who somebody is: persons, clerks and their roles, passwords, sign-in and sessions. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
