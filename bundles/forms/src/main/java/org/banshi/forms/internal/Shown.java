// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.forms.FactView;
import org.banshi.forms.Field;
import org.banshi.forms.Kind;
import org.banshi.forms.Page;
import org.banshi.forms.Prefill;

/** What of a form is to be seen with these answers and facts. */
public final class Shown {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shown() {}

    /** Pages with at least one field, each with the fields as they are now. */
    public static List<Page> pages(Declaration form, ObjectNode answers, FactView facts) {
        List<Page> shown = new ArrayList<>();
        for (Page page : form.pages()) {
            List<Field> fields = form.fields().getOrDefault(page.id(), List.of()).stream()
                    .filter(declared -> declared.ruledIn(answers))
                    .filter(declared -> !declared.whenPresent()
                            || facts.value(declared.field().fact().orElse("")).isPresent())
                    .map(declared -> now(declared.field(), facts))
                    .toList();
            if (!fields.isEmpty()) {
                shown.add(new Page(page.id(), page.title(), page.why(), fields, page.lead()));
            }
        }
        return shown;
    }

    /** A question that is filled from a fact and not editable is the fact itself while there is one. */
    private static Field now(Field field, FactView facts) {
        boolean stated = field.prefill()
                .filter(prefill -> !prefill.editable())
                .flatMap(prefill -> facts.value(prefill.fact()))
                .isPresent();
        if (!stated || field.kind() == Kind.FACT) {
            return field;
        }
        return new Field(
                field.id(),
                field.pointer(),
                Kind.FACT,
                field.label(),
                Optional.empty(),
                false,
                List.of(),
                field.prefill(),
                field.mask(),
                0,
                "",
                "",
                Optional.empty(),
                "");
    }

    /** The answers of the questions shown, editable prefills filled in, parents always there. */
    public static ObjectNode filed(Declaration form, ObjectNode answers, FactView facts) {
        ObjectNode filed = NODES.objectNode();
        for (Page page : pages(form, answers, facts)) {
            for (Field field : page.fields()) {
                if (field.kind() != Kind.FACT) {
                    ObjectNode parent = parent(filed, field.pointer());
                    value(field, answers, facts).ifPresent(value -> parent.set(last(field.pointer()), value));
                }
            }
        }
        return filed;
    }

    /** What was typed, else the editable fact it is filled from. */
    public static Optional<JsonNode> value(Field field, ObjectNode answers, FactView facts) {
        JsonNode typed = answers.at(field.pointer());
        if (!typed.isMissingNode() && !typed.isNull()) {
            return Optional.of(typed);
        }
        return field.prefill()
                .filter(Prefill::editable)
                .flatMap(from -> facts.value(from.fact()))
                .map(Shown::json);
    }

    /** Puts a value where a pointer says, or takes it away. */
    public static void put(ObjectNode answers, String pointer, Optional<JsonNode> value) {
        ObjectNode parent = parent(answers, pointer);
        value.ifPresentOrElse(node -> parent.set(last(pointer), node), () -> parent.remove(last(pointer)));
    }

    private static ObjectNode parent(ObjectNode root, String pointer) {
        ObjectNode node = root;
        for (JsonPointer at = JsonPointer.compile(pointer); !at.tail().matches(); at = at.tail()) {
            String name = at.getMatchingProperty();
            node = node.path(name) instanceof ObjectNode there ? there : node.putObject(name);
        }
        return node;
    }

    private static String last(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }

    private static JsonNode json(Object fact) {
        if (fact instanceof Boolean yes) {
            return NODES.booleanNode(yes);
        }
        return fact instanceof BigDecimal number ? NODES.numberNode(number) : NODES.textNode(fact.toString());
    }
}
