// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.banshi.seals.internal;

import org.jspecify.annotations.NullMarked;
