// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import java.time.Instant;

/**
 * A key as the keyring lists it.
 *
 * @param name file name without ending, unique: {@code field-1}, {@code sm2-fund-seal}
 * @param algorithm {@code AES-256}, {@code SM4}, {@code HMAC-SM3}, {@code SM3withSM2} or {@code SHA256withECDSA}
 * @param current used for new work; false for keys kept only for opening
 */
public record KeyEntry(KeyPurpose purpose, String name, String algorithm, Instant created, boolean current) {}
