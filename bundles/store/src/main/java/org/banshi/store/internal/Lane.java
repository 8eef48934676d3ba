// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

/** Events that are handled one after another. */
record Lane(String topic, String key) {}
