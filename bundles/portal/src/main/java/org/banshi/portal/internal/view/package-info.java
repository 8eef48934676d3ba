// SPDX-License-Identifier: Apache-2.0
/** What the templates are given: plain values, already in the reader's words. */
@NullMarked
package org.banshi.portal.internal.view;

import org.jspecify.annotations.NullMarked;
