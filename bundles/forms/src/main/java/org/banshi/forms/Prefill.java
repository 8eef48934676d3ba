// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

/**
 * The fact (数据) a field is filled from.
 *
 * @param fact key, service name and fact name, such as {@code account.balance}
 * @param editable true if the citizen may overwrite it; else the field is a {@link Kind#FACT} while the fact is there
 */
public record Prefill(String fact, boolean editable) {}
