// SPDX-License-Identifier: Apache-2.0
/** The police's population register: identity and household. */
@NullMarked
package org.banshi.plugins.police;

import org.jspecify.annotations.NullMarked;
