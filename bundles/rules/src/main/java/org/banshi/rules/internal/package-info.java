// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.banshi.rules.internal;

import org.jspecify.annotations.NullMarked;
