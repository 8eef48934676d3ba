// SPDX-License-Identifier: Apache-2.0
/** Stand-ins of agencies' own systems, and the switch that makes them misbehave. For demonstrations and tests only. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.plugins.sandbox;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
