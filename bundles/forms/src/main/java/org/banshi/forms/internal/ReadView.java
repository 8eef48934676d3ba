// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.banshi.forms.Choice;
import org.banshi.forms.Display;
import org.banshi.forms.FactValue;
import org.banshi.forms.FactView;
import org.banshi.forms.Field;
import org.banshi.forms.Kind;
import org.banshi.forms.Page;
import org.banshi.forms.ReadRow;
import org.banshi.spi.LocalText;

/** The rows that check page, receipt and clerk see. */
public final class ReadView {
    private static final LocalText EMPTY = new LocalText("没有填", "Left empty");

    private ReadView() {}

    public static List<ReadRow> rows(Declaration form, ObjectNode answers, FactView facts, Locale locale) {
        List<ReadRow> rows = new ArrayList<>();
        for (Page page : Shown.pages(form, answers, facts)) {
            for (Field field : page.fields()) {
                boolean fetched = field.kind() == Kind.FACT;
                rows.add(new ReadRow(
                        page.id(),
                        field.id(),
                        field.label().in(locale),
                        fetched ? fact(form, field, facts, locale) : typed(field, answers, facts, locale),
                        fetched,
                        fetched ? field.fact().flatMap(key -> standing(key, facts)) : Optional.empty()));
            }
        }
        return rows;
    }

    public static SortedMap<String, String> answers(
            Declaration form, ObjectNode answers, FactView facts, Locale locale) {
        SortedMap<String, String> spoken = new TreeMap<>();
        Shown.pages(form, answers, facts).stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> field.kind() != Kind.FACT)
                .forEach(field -> Shown.value(field, answers, facts)
                        .map(value -> words(field, value, locale))
                        .filter(words -> !words.isEmpty())
                        .ifPresent(
                                words -> spoken.put(field.pointer().substring(1).replace('/', '.'), words)));
        return spoken;
    }

    /** The fact itself, else what is known of its source. */
    private static Optional<FactValue> standing(String key, FactView facts) {
        return facts.find(key).or(() -> facts.find(service(key)));
    }

    private static String fact(Declaration form, Field field, FactView facts, Locale locale) {
        String key = field.fact().orElseThrow();
        Optional<Object> value = facts.value(key);
        boolean unanswered = value.isEmpty()
                && standing(key, facts)
                        .filter(fact -> fact.status() == FactValue.Status.MISSING)
                        .isPresent();
        if (unanswered) {
            return form.facts().unanswered(locale);
        }
        return field.mask().isEmpty() || value.isEmpty()
                ? form.facts().display(key, value.orElse(null), locale)
                : Display.masked(field.mask(), value.get().toString(), locale);
    }

    private static String service(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String typed(Field field, ObjectNode answers, FactView facts, Locale locale) {
        return Shown.value(field, answers, facts)
                .map(value -> words(field, value, locale))
                .orElse(EMPTY.in(locale));
    }

    private static String words(Field field, JsonNode value, Locale locale) {
        String text = value.asText();
        return switch (field.kind()) {
            case MONEY -> value.isNumber() ? Display.money(value.decimalValue(), locale) : text;
            case NUMBER -> value.isNumber() ? unit(field, value.decimalValue(), locale) : text;
            case DATE -> date(text, locale);
            case CHOICE, YES_NO -> choice(field, text, locale);
            case CHOICES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(part -> choice(field, part.asText(), locale))
                        .collect(Collectors.joining("\n"));
            default -> Display.masked(field.mask(), text, locale);
        };
    }

    private static String unit(Field field, BigDecimal number, Locale locale) {
        String text = field.format().equals("plain") ? Display.plain(number) : Display.number(number);
        return field.unit()
                .map(unit -> text + " " + Display.unit(unit.in(locale), number))
                .orElse(text);
    }

    private static String choice(Field field, String value, Locale locale) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .map(label -> label.in(locale))
                .orElse(value);
    }

    private static String date(String text, Locale locale) {
        try {
            return Display.date(LocalDate.parse(text), locale);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
