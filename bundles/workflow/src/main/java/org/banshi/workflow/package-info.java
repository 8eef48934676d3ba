// SPDX-License-Identifier: Apache-2.0
/**
 * Drafts and cases: what a person fills in, what was filed, what was decided and by whom, how long the law leaves.
 *
 * <p>Every change of a case is an event; the state is derived from the events and checked. Commands are idempotent or carry
 * the version their author saw.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.workflow;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
