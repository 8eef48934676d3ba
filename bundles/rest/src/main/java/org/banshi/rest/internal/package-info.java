// SPDX-License-Identifier: Apache-2.0
/** The REST door: JAX-RS by CXF, health and metrics. Holds no rules; every list is filtered in the room that owns it. */
@NullMarked
package org.banshi.rest.internal;

import org.jspecify.annotations.NullMarked;
