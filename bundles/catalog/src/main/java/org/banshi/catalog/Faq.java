// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import org.banshi.spi.LocalText;

/**
 * A question people ask (常见问题), and its answer.
 *
 * @param q question
 * @param a answer
 */
public record Faq(LocalText q, LocalText a) {}
