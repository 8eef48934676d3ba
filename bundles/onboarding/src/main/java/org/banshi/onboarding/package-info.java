// SPDX-License-Identifier: Apache-2.0
/**
 * Agencies' bundles (事项入驻): their files are read, checked whole and published by every room that takes part, or refused
 * with every fault named. A plugin is data here: none of its classes is loaded or held.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.onboarding;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
