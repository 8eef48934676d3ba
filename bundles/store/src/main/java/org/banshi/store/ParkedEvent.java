// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.time.Instant;

/**
 * An event given up for now.
 *
 * @param attempts failed deliveries
 * @param problem class and code of the last failure, without personal data
 */
public record ParkedEvent(
        String id, String topic, String key, int attempts, Instant appended, Instant parked, String problem) {}
