// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

/**
 * An event as its handler gets it.
 *
 * @param id unique; a receiver outside can take it as idempotency key
 * @param payload JSON as appended
 * @param attempt 1 for the first delivery; deliveries cut off by a crash are not counted
 */
public record OutboxEvent(String id, String topic, String key, String payload, int attempt) {}
