// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

/** Signs heads of a journal, and checks them. Called by several threads. */
public interface HeadKey {
    /** Signature of a message. */
    byte[] sign(byte[] message);

    /** Whether this key, or an earlier one of the same owner, made the signature; false also for what is no signature. */
    boolean verifies(byte[] message, byte[] signature);
}
