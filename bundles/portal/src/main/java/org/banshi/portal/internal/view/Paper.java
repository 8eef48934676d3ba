// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** A sealed letter as shown on the screen.
 *
 * @param amount digits, empty if it grants no money
 * @param code verification code in parts
 * @param qr path of the QR code
 * @param qrSize modules of a side
 */
public record Paper(
        String id,
        String issuer,
        String title,
        String number,
        String amount,
        List<String> lines,
        String date,
        SealMark seal,
        List<String> code,
        String qr,
        int qrSize) {
    public Paper {
        lines = List.copyOf(lines);
        code = List.copyOf(code);
    }
}
