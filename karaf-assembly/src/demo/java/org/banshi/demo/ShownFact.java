// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.util.stream.Collectors;

/** One line of fetched data on a page. */
public record ShownFact(String label, String value, String source, boolean verified) {
    /** Reads a line. */
    public static ShownFact of(Element row) {
        String value = row.ofClass("val").stream().map(Element::text).collect(Collectors.joining("；"));
        Element source = row.ofClass("source").stream().findFirst().orElse(row);
        return new ShownFact(
                row.first("dt").map(Element::text).orElse(""),
                value,
                source.all("span").stream().findFirst().map(Element::text).orElse(""),
                !source.hasClass("self") && !source.hasClass("fail"));
    }

    @Override
    public String toString() {
        return "%s：%s  〔%s〕".formatted(label, value, source);
    }
}
