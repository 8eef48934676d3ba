// SPDX-License-Identifier: Apache-2.0
/** The real-estate register. */
@NullMarked
package org.banshi.plugins.realestate;

import org.jspecify.annotations.NullMarked;
