// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

/** What a check of a paper found; where several apply, the first in this order of {@link #ordinal} from the end. */
public enum Verdict {
    /** Untouched since a trusted maker sealed it while seal and certificate were valid. */
    GENUINE,
    /** Intact, but the seal or a certificate was not valid when it was sealed, or that time lies in the future. */
    EXPIRED,
    /** Intact in itself, but sealed by someone this installation does not trust, or with a seal they may not use. */
    UNKNOWN_MAKER,
    /** Content, signature or seal were changed, or the file holds something the signature does not cover. */
    ALTERED,
    /** No paper: damaged, too large, or without a signature. */
    UNREADABLE
}
