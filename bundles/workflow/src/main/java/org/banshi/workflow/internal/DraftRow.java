// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Instant;

/**
 * A draft without its content.
 *
 * @param open false once filed or thrown away
 */
record DraftRow(String id, String personId, String slug, String digest, long version, Instant saved, boolean open) {}
