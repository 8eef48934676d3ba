// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

/** Cipher for new field values; what was sealed before opens whichever is set. */
public enum FieldAlgorithm {
    /** AES with a 256-bit key in GCM (NIST SP 800-38D). */
    AES,
    /** SM4 (GB/T 32907) in GCM; about 30 times slower on long texts. */
    SM4
}
