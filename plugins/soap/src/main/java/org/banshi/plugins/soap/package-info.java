// SPDX-License-Identifier: Apache-2.0
/** SOAP for plugins: a CXF bus of their own, and WS-Security signatures. */
@NullMarked
package org.banshi.plugins.soap;

import org.jspecify.annotations.NullMarked;
