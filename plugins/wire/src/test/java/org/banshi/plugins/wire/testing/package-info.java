// SPDX-License-Identifier: Apache-2.0
/** What the tests of every plugin need: settings as the container would hand them over, and questions. */
@NullMarked
package org.banshi.plugins.wire.testing;

import org.jspecify.annotations.NullMarked;
