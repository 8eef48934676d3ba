// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.Set;
import org.banshi.onboarding.CreditCode;

/**
 * Implementation code of an item (实施编码, GB/T 39554.1): 31 characters.
 *
 * @param agency who carries it out
 * @param level level of government (行使层级), 1 (state) to 6 (village)
 * @param basicCode 12 digits shared by all who offer the service (基本编码): province 2, type 2, main item 5, sub-item 3
 */
public record ItemCode(CreditCode agency, int level, String basicCode) {
    private static final Set<String> TYPES = Set.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20");

    /** @throws IllegalArgumentException naming the part that is wrong */
    public ItemCode {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("item code: level %d, expected 1 to 6".formatted(level));
        }
        if (!basicCode.matches("\\d{12}")) {
            throw new IllegalArgumentException("item code: basic code '%s', expected 12 digits".formatted(basicCode));
        }
        if (!TYPES.contains(basicCode.substring(2, 4))) {
            throw new IllegalArgumentException("item code: type %s, expected 01 to 10 or 20 (GB/T 39046 A.1)"
                    .formatted(basicCode.substring(2, 4)));
        }
    }

    /** @throws IllegalArgumentException naming the part that is wrong */
    public static ItemCode of(String code) {
        if (code.length() != 31) {
            throw new IllegalArgumentException(
                    "item code '%s' has %d characters, expected 31".formatted(code, code.length()));
        }
        int level = Character.digit(code.charAt(18), 10);
        if (level < 0) {
            throw new IllegalArgumentException(
                    "item code: level %s, expected a digit from 1 to 6".formatted(code.charAt(18)));
        }
        return new ItemCode(CreditCode.of(code.substring(0, 18)), level, code.substring(19));
    }

    /** Type of the item (事项类型, GB/T 39046 A.1), two digits: 01 licence (许可) … 20 public service (公共服务). */
    public String type() {
        return basicCode.substring(2, 4);
    }

    /** The 31 characters. */
    @Override
    public String toString() {
        return agency.value() + level + basicCode;
    }
}
