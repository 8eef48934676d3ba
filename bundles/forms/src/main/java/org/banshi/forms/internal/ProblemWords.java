// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.util.Locale;
import java.util.Map;
import org.banshi.forms.Field;
import org.banshi.forms.Kind;
import org.banshi.spi.LocalText;

/**
 * What to do about a problem: the form's own words under {@code error.<field>.<keyword>}, else general ones. Placeholders:
 * {@code {label}}, {@code {limit}} of the schema, {@code {count}} of code points typed.
 */
public final class ProblemWords {
    private static final LocalText LOOK_AGAIN =
            new LocalText("{label}写得不对，请再看一遍", "Check “{label}”: it is not written as expected");
    private static final Map<String, LocalText> GENERAL = Map.ofEntries(
            Map.entry("required", new LocalText("请填写“{label}”", "Fill in “{label}”")),
            Map.entry("choose", new LocalText("请选“{label}”", "Choose “{label}”")),
            Map.entry("type", new LocalText("“{label}”要写数字，例如 1800", "Write “{label}” in digits, for example 1800")),
            Map.entry(
                    "date",
                    new LocalText(
                            "“{label}”要写年、月、日，例如 2026-11-30",
                            "Write “{label}” as year, month, day, for example 2026-11-30")),
            Map.entry(
                    "minLength",
                    new LocalText(
                            "“{label}”至少写 {limit} 个字，你写了 {count} 个",
                            "Write at least {limit} characters in “{label}”, you wrote {count}")),
            Map.entry(
                    "maxLength",
                    new LocalText(
                            "“{label}”最多写 {limit} 个字，你写了 {count} 个",
                            "Write at most {limit} characters in “{label}”, you wrote {count}")),
            Map.entry("minimum", new LocalText("“{label}”不能小于 {limit}", "“{label}” must be {limit} or more")),
            Map.entry("maximum", new LocalText("“{label}”不能大于 {limit}", "“{label}” must be {limit} or less")),
            Map.entry("exclusiveMinimum", new LocalText("“{label}”要大于 {limit}", "“{label}” must be more than {limit}")),
            Map.entry("exclusiveMaximum", new LocalText("“{label}”要小于 {limit}", "“{label}” must be less than {limit}")),
            Map.entry(
                    "multipleOf",
                    new LocalText(
                            "“{label}”最多写到分，例如 1800.50",
                            "Write “{label}” with two decimals at most, for example 1800.50")),
            Map.entry("enum", new LocalText("请从列出的里面选“{label}”", "Choose “{label}” from the list")),
            Map.entry("minItems", new LocalText("“{label}”至少选 {limit} 个", "Choose at least {limit} of “{label}”")),
            Map.entry("maxItems", new LocalText("“{label}”最多选 {limit} 个", "Choose at most {limit} of “{label}”")));

    private final Messages messages;

    ProblemWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param keyword of JSON Schema that failed
     * @param limit what the keyword demands, empty if nothing that can be said
     * @param count code points typed
     */
    public String of(Field field, String keyword, String limit, int count, Locale locale) {
        return messages.optional("error." + field.id() + "." + keyword)
                .orElseGet(() -> general(field.kind(), keyword))
                .in(locale)
                .replace("{label}", field.label().in(locale))
                .replace("{limit}", limit)
                .replace("{count}", Integer.toString(count));
    }

    private static LocalText general(Kind kind, String keyword) {
        String key = keyword;
        if (keyword.equals("required") && (kind == Kind.CHOICE || kind == Kind.CHOICES || kind == Kind.YES_NO)) {
            key = "choose";
        } else if (kind == Kind.DATE && !keyword.equals("required")) {
            key = "date";
        } else if (keyword.equals("type") && kind != Kind.NUMBER && kind != Kind.MONEY) {
            key = kind == Kind.TEXT || kind == Kind.LONG_TEXT ? "" : "enum";
        }
        return GENERAL.getOrDefault(key, LOOK_AGAIN);
    }
}
