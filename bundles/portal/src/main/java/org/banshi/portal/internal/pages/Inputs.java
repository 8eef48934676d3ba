// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banshi.forms.Display;
import org.banshi.forms.FactView;
import org.banshi.forms.Field;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.forms.Kind;
import org.banshi.portal.internal.view.InputView;
import org.banshi.portal.internal.view.Words;

/** Questions of a form as input elements. */
final class Inputs {
    private static final int RADIOS_AT_MOST = 6;

    private final Form form;
    private final Locale locale;
    private final Words words;

    Inputs(Form form, Locale locale, Words words) {
        this.form = form;
        this.locale = locale;
        this.words = words;
    }

    /** The questions among the fields, with what was typed before and what is wrong with it. */
    List<InputView> of(List<Field> fields, ObjectNode answers, FactView facts, List<FieldProblem> problems) {
        Map<String, String> messages = problems.stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, next) -> first));
        return fields.stream()
                .filter(field -> field.kind() != Kind.FACT)
                .map(field ->
                        input(field, form.inputValues(field, answers, facts), messages.getOrDefault(field.id(), "")))
                .toList();
    }

    private InputView input(Field field, List<String> values, String problem) {
        return new InputView(
                field.id(),
                kind(field),
                field.label().in(locale),
                field.hint().map(hint -> hint.in(locale)).orElse(""),
                field.required(),
                values.isEmpty() ? "" : values.get(0),
                options(field, values),
                field.unit().map(unit -> Display.unit(unit.in(locale))).orElse(""),
                inputMode(field),
                field.autocomplete().isEmpty() ? "off" : field.autocomplete(),
                field.maxLength() == 0 ? 2000 : field.maxLength(),
                width(field),
                problem);
    }

    private List<InputView.Option> options(Field field, List<String> values) {
        if (field.kind() == Kind.YES_NO) {
            return List.of(
                    option(field, "true", words.say("yes"), values), option(field, "false", words.say("no"), values));
        }
        return field.choices().stream()
                .map(choice -> option(field, choice.value(), choice.label().in(locale), values))
                .toList();
    }

    // the first one carries the field's own id, where the error summary leads
    private static InputView.Option option(Field field, String value, String label, List<String> values) {
        boolean first = field.kind() == Kind.YES_NO
                ? value.equals("true")
                : field.choices().get(0).value().equals(value);
        return new InputView.Option(
                first ? field.id() : field.id() + "-" + value, value, label, values.contains(value));
    }

    private static String kind(Field field) {
        return switch (field.kind()) {
            case LONG_TEXT -> "area";
            case DATE -> "date";
            case CHOICE -> field.choices().size() <= RADIOS_AT_MOST ? "radios" : "select";
            case CHOICES -> "checks";
            case YES_NO -> "radios";
            case TEXT, NUMBER, MONEY, FACT -> "text";
        };
    }

    private static String inputMode(Field field) {
        if (!field.inputMode().isEmpty()) {
            return field.inputMode();
        }
        return switch (field.kind()) {
            case MONEY -> "decimal";
            case NUMBER -> "numeric";
            default -> "text";
        };
    }

    private static String width(Field field) {
        boolean number = field.kind() == Kind.NUMBER || field.kind() == Kind.MONEY || field.kind() == Kind.DATE;
        return number ? "w-s num" : field.inputMode().equals("numeric") ? "w-m num" : "";
    }
}
