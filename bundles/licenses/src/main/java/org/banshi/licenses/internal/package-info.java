// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.banshi.licenses.internal;

import org.jspecify.annotations.NullMarked;
