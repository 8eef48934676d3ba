// SPDX-License-Identifier: Apache-2.0
/** How identity works inside. */
@NullMarked
package org.banshi.identity.internal;

import org.jspecify.annotations.NullMarked;
