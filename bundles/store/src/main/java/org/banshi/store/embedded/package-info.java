// SPDX-License-Identifier: Apache-2.0
/** The store without a container: for tests of rooms, for benchmarks, for tools. */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.store.embedded;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
