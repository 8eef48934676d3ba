// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.util.Map;
import java.util.Optional;

/** The patterns of the schemas in words: those who write a plugin read what is expected, not a regular expression. */
final class Shapes {
    private static final String TEXT = "a text that is not empty";
    private static final String SERVICE = "agency/name/version, such as police/id/v1";
    private static final String WORDS = "lower case words and digits with hyphens between, such as rent";
    private static final String NAME = "one word, first letter small, such as fullMonths";
    private static final Map<String, String> WORDS_BY_PATTERN = Map.ofEntries(
            Map.entry("\\S", TEXT),
            Map.entry("^[0-9][0-9-]{2,19}$", "3 to 20 digits and hyphens, such as 0592-0012329"),
            Map.entry("^[0-9A-Z]{18}$", "18 digits and capital letters, such as 12350299DEMA0003XJ"),
            Map.entry("^[0-9A-Z]{21}$", "21 digits and capital letters, such as 12350299DEMA0003XJ001"),
            Map.entry("^https://\\S+$", "an address that starts with https://"),
            Map.entry("^https?://\\S+$", "an address that starts with https:// or http://"),
            Map.entry("^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*/v[1-9][0-9]*$", SERVICE),
            Map.entry("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", WORDS),
            Map.entry("^[a-z][a-z0-9-]*$", WORDS),
            Map.entry("^[a-z0-9][a-z0-9-]{0,59}$", WORDS),
            Map.entry("^[a-z][A-Za-z0-9]*$", NAME),
            Map.entry("^[a-z][A-Za-z0-9]{0,39}$", NAME),
            Map.entry(
                    "^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$",
                    "a set of facts and a fact with a dot between, such as account.balance"),
            Map.entry("^[1-9][0-9]{0,5}(s|m|h|d)$", "a number and s, m, h or d, such as 1d"),
            Map.entry("^[1-9][0-9]{0,5}(ms|s|m|h|d)$", "a number and ms, s, m, h or d, such as 3s"),
            Map.entry("^[1-9][0-9]{0,3}[dmy]$", "a number and d, m or y, such as 5y"),
            Map.entry(
                    "^(at-once|[1-9][0-9]{0,3} (working-day|day|hour|month)s?)$",
                    "at-once, or a number and working-days, days, hours or months, such as 3 working-days"),
            Map.entry("^(/[^/]+)+$", "a place in the answers with a slash before each name, such as /cardNo"),
            Map.entry(
                    "^[^{}]*(\\{year\\}[^{}]*\\{n\\}|\\{n\\}[^{}]*\\{year\\})[^{}]*$",
                    "a text with {year} and {n} in it, once each"));

    private Shapes() {}

    /** @return empty if it is none of the schemas' patterns */
    static Optional<String> inWords(String pattern) {
        return Optional.ofNullable(WORDS_BY_PATTERN.get(pattern));
    }
}
