// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banshi.forms.Display;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;

/** Facts in the reader's words. */
public final class FactWords {
    private static final LocalText NONE = new LocalText("没有记录", "None on record");
    private static final LocalText UNANSWERED = new LocalText("这次没查到", "Could not be looked up");

    private final Map<String, FactFormat> formats;
    private final Messages messages;

    FactWords(Map<String, FactFormat> formats, Messages messages) {
        this.formats = Map.copyOf(formats);
        this.messages = messages;
    }

    /** What a fact is called. */
    public Optional<LocalText> label(String key) {
        return messages.optional("fact." + key);
    }

    /** What stands where a source did not answer. */
    public String unanswered(Locale locale) {
        return UNANSWERED.in(locale);
    }

    /** The value in words; a key the form does not declare is shown by the type of its value. */
    public String display(String key, @Nullable Object value, Locale locale) {
        FactFormat format = formats.getOrDefault(key, new FactFormat("", "fact." + key, byType(value), "", List.of()));
        String none = messages.optional(format.words() + ".none").orElse(NONE).in(locale);
        if (value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty())) {
            return none;
        }
        String text = text(format, value, locale);
        return text.isEmpty() ? none : text;
    }

    private String text(FactFormat format, Object value, Locale locale) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> entry(format, entry, locale))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof Map<?, ?>) {
            return entry(format, value, locale);
        }
        String text = plain(format, value, locale);
        return messages.optional(format.words() + ".unit")
                .map(unit -> text + " "
                        + (value instanceof BigDecimal number
                                ? Display.unit(unit.in(locale), number)
                                : Display.unit(unit.in(locale))))
                .orElse(text);
    }

    private String entry(FactFormat format, Object entry, Locale locale) {
        if (!(entry instanceof Map<?, ?> map)) {
            return plain(new FactFormat("", format.words(), byType(entry), format.mask(), List.of()), entry, locale);
        }
        // only declared parts: what a source sends besides is nobody's business here
        return format.parts().stream()
                .flatMap(part -> Stream.ofNullable(map.get(part.name())).map(value -> text(part, value, locale)))
                .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "，" : ", "));
    }

    private String plain(FactFormat format, Object value, Locale locale) {
        return switch (format.format()) {
            case "money" -> value instanceof BigDecimal amount ? Display.money(amount, locale) : value.toString();
            case "number" -> value instanceof BigDecimal number ? Display.number(number) : value.toString();
            case "plain" -> value instanceof BigDecimal number ? Display.plain(number) : value.toString();
            case "date" -> value instanceof LocalDate date ? Display.date(date, locale) : value.toString();
            case "month" -> month(value.toString(), locale);
            case "yes-no" -> value instanceof Boolean yes ? Display.yesNo(yes, locale) : value.toString();
            case "code" ->
                messages.optional(format.words() + ".code." + value)
                        .map(text -> text.in(locale))
                        .orElse(value.toString());
            default -> Display.masked(format.mask(), value.toString(), locale);
        };
    }

    private static String month(String text, Locale locale) {
        try {
            return Display.month(YearMonth.parse(text), locale);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String byType(@Nullable Object value) {
        if (value instanceof BigDecimal) {
            return "number";
        }
        if (value instanceof LocalDate) {
            return "date";
        }
        return value instanceof Boolean ? "yes-no" : "text";
    }
}
