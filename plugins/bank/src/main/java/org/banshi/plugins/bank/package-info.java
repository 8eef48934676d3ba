// SPDX-License-Identifier: Apache-2.0
/** A bank: housing loans, and payouts by its message queues. */
@NullMarked
package org.banshi.plugins.bank;

import org.jspecify.annotations.NullMarked;
