// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import org.banshi.spi.LocalText;

/**
 * A proof that need not be brought (免提交).
 *
 * @param proof what used to be asked for
 * @param source who states it now
 */
public record NoSubmit(LocalText proof, LocalText source) {}
