// SPDX-License-Identifier: Apache-2.0
/** The pages, grouped by what people come for. They hold no rules: rooms decide, pages ask and show. */
@NullMarked
package org.banshi.portal.internal.pages;

import org.jspecify.annotations.NullMarked;
