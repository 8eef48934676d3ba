// SPDX-License-Identifier: Apache-2.0
/**
 * What a plugin needs to ask an agency's own system: a Camel context that lives with the plugin, a signed question, and an
 * answer that is read with suspicion. Carried inside each plugin, so that plugins share no class at run time.
 */
@NullMarked
package org.banshi.plugins.wire;

import org.jspecify.annotations.NullMarked;
