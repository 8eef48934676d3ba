// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

/** What a key is for; no key serves two purposes. */
public enum KeyPurpose {
    /** Encrypting single fields. */
    FIELD,
    /** Fingerprints for looking up encrypted fields. */
    BLIND_INDEX,
    /** Signing documents or log heads. */
    SIGNING
}
