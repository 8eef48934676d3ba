// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.audit.AuditEntry;

/** An entry as one line: fields between tabs, details as {@code name=value} in the order of their names. */
public final class EntryText {
    private static final int FIELDS = 5;
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private EntryText() {}

    /** The line of an entry. */
    public static String of(AuditEntry entry) {
        StringJoiner text = new StringJoiner("\t");
        text.add(escape(entry.action()))
                .add(escape(entry.actor()))
                .add(escape(entry.subject()))
                .add(escape(entry.caseId()))
                .add(escape(entry.purpose()));
        entry.details().forEach((name, value) -> text.add(escape(name) + "=" + escape(value)));
        return text.toString();
    }

    /** Also the journal's own entries, which have an action and details only. */
    public static AuditEntry parse(String text) {
        String[] parts = text.split("\t", -1);
        boolean whole = parts.length >= FIELDS && parts[1].indexOf('=') < 0;
        SortedMap<String, String> details = new TreeMap<>();
        for (int i = whole ? FIELDS : 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            details.put(unescape(parts[i].substring(0, Math.max(equals, 0))), unescape(parts[i].substring(equals + 1)));
        }
        return whole
                ? new AuditEntry(
                        unescape(parts[1]),
                        unescape(parts[0]),
                        unescape(parts[2]),
                        unescape(parts[3]),
                        unescape(parts[4]),
                        details)
                : new AuditEntry("", unescape(parts[0]), "", "", "", details);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("=", "\\e")
                .replace("\0", "\\0");
    }

    private static String unescape(String text) {
        return ESCAPED.matcher(text).replaceAll(escaped -> switch (escaped.group(1)) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            case "e" -> "=";
            case "0" -> "\0";
            default -> Matcher.quoteReplacement(escaped.group(1));
        });
    }
}
