// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banshi.forms.FactView;
import org.banshi.forms.Field;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Kind;
import org.banshi.forms.Page;

/** Checks answers against a form. */
public final class Checks {
    /** Of several things wrong in one field the first of these is said; what is not listed comes last. */
    private static final List<String> ORDER = List.of("type", "enum", "minLength", "maxLength", "pattern", "format");

    private Checks() {}

    /** @param pages of {@link Shown#pages}; problems come in their order, one a field */
    public static List<FieldProblem> of(
            Declaration form, Collection<Page> pages, ObjectNode answers, FactView facts, Locale locale) {
        ObjectNode filed = Shown.filed(form, answers, facts);
        Map<String, Error> errors = new HashMap<>();
        for (Error error : form.validator().validate(filed)) {
            errors.merge(error.getInstanceLocation().toString(), error, Checks::first);
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (Field field :
                pages.stream().flatMap(page -> page.fields().stream()).toList()) {
            JsonNode value = filed.at(field.pointer());
            if (field.kind() == Kind.FACT) {
                continue;
            }
            if (value.isMissingNode()) {
                if (field.required()) {
                    problems.add(problem(form, field, "required", "", 0, locale));
                }
                continue;
            }
            within(errors, field.pointer())
                    .findFirst()
                    .ifPresent(error -> problems.add(problem(
                            form,
                            field,
                            error.getKeyword(),
                            limit(error),
                            value.asText().codePointCount(0, value.asText().length()),
                            locale)));
        }
        return problems;
    }

    private static FieldProblem problem(
            Declaration form, Field field, String keyword, String limit, int count, Locale locale) {
        return new FieldProblem(field.id(), form.problems().of(field, keyword, limit, count, locale));
    }

    private static Stream<Error> within(Map<String, Error> errors, String pointer) {
        Error own = errors.get(pointer);
        return own != null
                ? Stream.of(own)
                : errors.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(pointer + "/"))
                        .map(Map.Entry::getValue);
    }

    private static Error first(Error one, Error other) {
        return rank(other) < rank(one) ? other : one;
    }

    private static int rank(Error error) {
        int rank = ORDER.indexOf(error.getKeyword());
        return rank < 0 ? ORDER.size() : rank;
    }

    private static String limit(Error error) {
        JsonNode schema = error.getSchemaNode();
        return schema != null && schema.isNumber() ? schema.decimalValue().toPlainString() : "";
    }
}
