// SPDX-License-Identifier: Apache-2.0
/** What is measured, against which anchor, with which bound. */
@NullMarked
package org.banshi.benchmarks;

import org.jspecify.annotations.NullMarked;
