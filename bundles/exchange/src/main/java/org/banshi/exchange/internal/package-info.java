// SPDX-License-Identifier: Apache-2.0
/** How the exchange works inside. */
@NullMarked
package org.banshi.exchange.internal;

import org.jspecify.annotations.NullMarked;
