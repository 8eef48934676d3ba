// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.banshi.plugins.sandbox.commands;

import org.jspecify.annotations.NullMarked;
