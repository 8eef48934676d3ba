// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.banshi.workflow.internal;

import org.jspecify.annotations.NullMarked;
