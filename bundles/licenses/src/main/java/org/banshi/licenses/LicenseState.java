// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

/** State of a licence (证照状态). */
public enum LicenseState {
    /** Numbered, its documents are being made. */
    PREPARING,
    /** 有效 */
    VALID,
    /** 撤销 */
    REVOKED,
    /** 过期 */
    EXPIRED
}
