// SPDX-License-Identifier: Apache-2.0
/** Decision tables over verified facts (秒批): decided at once, explained rule by rule, kept for replay. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.rules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
