// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import java.util.Map;

/** The headings of the pages on the way of the rent case, so that a test knows where it is. */
record Headings(
        String first,
        String home,
        String results,
        String item,
        String signIn,
        Map<String, String> pages,
        String paid,
        String documents,
        String genuine) {
    static final Headings ZH = new Headings(
            "/",
            "今天想办什么事？",
            "“gjj”的结果",
            "租房提取住房公积金",
            "登录",
            Map.ofEntries(
                    Map.entry("about-you", "先看看你的信息对不对"),
                    Map.entry("marriage", "看看你的婚姻状况"),
                    Map.entry("spouse", "配偶同意了"),
                    Map.entry("homes", "看看你在本市有没有房"),
                    Map.entry("fund", "看看你的公积金账户"),
                    Map.entry("home", "你租的房子在哪里？"),
                    Map.entry("rent", "房租多少，取几个月的？"),
                    Map.entry("account", "钱付到哪张卡？"),
                    Map.entry("check", "提交前，再看一遍")),
            "办结了，1,800 元已经到账",
            "我的证照",
            "属实，签发后没有改动");

    static final Headings EN = new Headings(
            "/?lang=en",
            "What do you need today?",
            "Results for “gjj”",
            "Withdraw housing fund for rent",
            "Sign in",
            Map.of(
                    "about-you", "Check what we know about you",
                    "marriage", "Check your marital status",
                    "homes", "Check whether you own a home in this city",
                    "fund", "Check your fund account",
                    "home", "Where is the home you rent?",
                    "rent", "What is the rent, and for how many months?",
                    "account", "Which card shall we pay to?",
                    "check", "Check once more before you submit"),
            "Done: CNY 1,800 has been paid",
            "My documents",
            "Genuine, unchanged since it was issued");
}
