// SPDX-License-Identifier: Apache-2.0
/** Puts the portal together and hands it to the container. */
@NullMarked
package org.banshi.portal.internal;

import org.jspecify.annotations.NullMarked;
