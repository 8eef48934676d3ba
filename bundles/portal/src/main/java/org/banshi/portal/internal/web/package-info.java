// SPDX-License-Identifier: Apache-2.0
/** What stands between the servlet and the pages: routes, cookies, forgery tokens, static files, rendering. */
@NullMarked
package org.banshi.portal.internal.web;

import org.jspecify.annotations.NullMarked;
