// SPDX-License-Identifier: Apache-2.0
/** Civil affairs: the marriage register. */
@NullMarked
package org.banshi.plugins.civilaffairs;

import org.jspecify.annotations.NullMarked;
