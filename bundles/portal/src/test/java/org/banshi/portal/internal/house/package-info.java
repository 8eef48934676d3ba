// SPDX-License-Identifier: Apache-2.0
/** A house with stand-ins for its rooms, so that the portal can be tested and looked at by itself. */
@NullMarked
package org.banshi.portal.internal.house;

import org.jspecify.annotations.NullMarked;
