// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import org.banshi.spi.LocalText;

/**
 * One step of a verification, in words a reader of the paper understands.
 *
 * @param id stable: {@code package, coverage, content, signature, seal, seal-maker, signer, validity}
 * @param passed false also for a step that could not be taken
 */
public record Check(String id, boolean passed, LocalText words) {}
