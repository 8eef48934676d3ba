// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.banshi.plugins.sandbox.internal;

import org.jspecify.annotations.NullMarked;
