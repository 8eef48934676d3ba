// SPDX-License-Identifier: Apache-2.0
/**
 * Forms (表单): one declaration in, pages, checks and read rows out. Pure, but for the one service that finds a form by its
 * item's digest.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.forms;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
