// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.SchemaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banshi.forms.Choice;
import org.banshi.forms.Field;
import org.banshi.forms.Kind;
import org.banshi.forms.Prefill;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;

/** Reads controls and rules of the UI schema against the schema and the messages. */
final class ControlReader {
    private static final Set<String> OPTIONS = Set.of(
            "id",
            "fact",
            "widget",
            "format",
            "requiredWhenShown",
            "mask",
            "prefill",
            "whenPresent",
            "inputMode",
            "autocomplete");
    private static final String SCOPE = "#(/properties/[A-Za-z][A-Za-z0-9]*)+";

    private final SourceFile schema;
    private final SourceFile ui;
    private final Messages messages;
    private final List<Fault> faults;
    private final Set<String> ids = new HashSet<>();

    ControlReader(SourceFile schema, SourceFile ui, Messages messages, List<Fault> faults) {
        this.schema = schema;
        this.ui = ui;
        this.messages = messages;
        this.faults = faults;
    }

    Optional<DeclaredField> read(String at, JsonNode control, List<Condition> ofPage, Set<String> facts) {
        JsonNode options = control.path("options");
        if (!control.path("type").asText().equals("Control")) {
            faults.add(ui.fault(
                    at,
                    "element '%s', expected Control"
                            .formatted(control.path("type").asText())));
            return Optional.empty();
        }
        options.fieldNames().forEachRemaining(name -> {
            if (!OPTIONS.contains(name)) {
                faults.add(ui.fault(at + "/options/" + name, "unknown option '%s'".formatted(name)));
            }
        });
        List<Condition> conditions =
                Stream.concat(ofPage.stream(), conditions(at, control).stream()).toList();
        Optional<Field> field = options.has("fact") ? fact(at, options, facts) : question(at, control, facts);
        field.ifPresent(found -> {
            if (!ids.add(found.id())) {
                faults.add(ui.fault(at, "field '%s' is there twice".formatted(found.id())));
            }
        });
        return field.map(found -> new DeclaredField(
                found,
                at(found.pointer()),
                conditions,
                options.path("whenPresent").asBoolean()));
    }

    private Optional<Field> fact(String at, JsonNode options, Set<String> facts) {
        String key = options.path("fact").asText();
        if (!known(at + "/options/fact", key, facts)) {
            return Optional.empty();
        }
        String id = options.path("id").asText(key);
        String words = id.equals(key) ? "fact." + key : "field." + id + ".label";
        String hint = id.equals(key) ? "fact." + key + ".hint" : "field." + id + ".hint";
        return Optional.of(new Field(
                id,
                "",
                Kind.FACT,
                messages.required(words, ui.line(at)),
                messages.optional(hint),
                false,
                List.of(),
                Optional.of(new Prefill(key, false)),
                mask(at, options),
                0,
                "",
                "",
                Optional.empty(),
                ""));
    }

    private Optional<Field> question(String at, JsonNode control, Set<String> facts) {
        JsonNode options = control.path("options");
        Optional<String> pointer = pointer(at + "/scope", control.path("scope"));
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        String path = pointer.get();
        String id = options.path("id").asText(path.substring(1).replace('/', '.'));
        JsonNode property = at(path);
        Kind kind = Kinds.of(property, options.path("widget").asText()).orElseGet(() -> {
            faults.add(ui.fault(
                    at + "/options/widget",
                    "widget '%s' does not fit the schema of %s"
                            .formatted(options.path("widget").asText(), path)));
            return Kind.TEXT;
        });
        Optional<Prefill> prefill = options.has("prefill")
                ? Optional.of(new Prefill(
                        options.path("prefill").path("fact").asText(),
                        options.path("prefill").path("editable").asBoolean()))
                : Optional.empty();
        prefill.ifPresent(from -> known(at + "/options/prefill/fact", from.fact(), facts));
        int line = ui.line(at);
        return Optional.of(new Field(
                id,
                path,
                kind,
                messages.required("field." + id + ".label", line),
                messages.optional("field." + id + ".hint"),
                options.path("requiredWhenShown").asBoolean() || requiredBySchema(path),
                choices(id, kind, property, line),
                prefill,
                mask(at, options),
                property.path("maxLength").asInt(),
                options.path("inputMode").asText(Kinds.inputMode(kind, property)),
                options.path("autocomplete").asText(),
                messages.optional("field." + id + ".unit"),
                format(at, path, kind, options)));
    }

    private List<Choice> choices(String id, Kind kind, JsonNode property, int line) {
        List<Choice> choices = new ArrayList<>();
        if (kind == Kind.YES_NO) {
            choices.add(choice(id, "true", new LocalText("是", "Yes")));
            choices.add(choice(id, "false", new LocalText("否", "No")));
        } else if (kind == Kind.CHOICE || kind == Kind.CHOICES) {
            JsonNode values = kind == Kind.CHOICE
                    ? property.path("enum")
                    : property.path("items").path("enum");
            values.forEach(value -> choices.add(
                    new Choice(value.asText(), messages.required("field." + id + ".choice." + value.asText(), line))));
        }
        return choices;
    }

    private Choice choice(String id, String value, LocalText usual) {
        return new Choice(
                value, messages.optional("field." + id + ".choice." + value).orElse(usual));
    }

    /** The conditions of a control or category; none if it has no rule. */
    List<Condition> conditions(String at, JsonNode element) {
        JsonNode rule = element.path("rule");
        if (rule.isMissingNode()) {
            return List.of();
        }
        JsonNode condition = rule.path("condition");
        if (!rule.path("effect").asText().equals("SHOW")
                || !condition.path("schema").isObject()) {
            faults.add(ui.fault(at + "/rule", "expected effect SHOW and a condition with scope and schema"));
            return List.of();
        }
        Optional<String> pointer = pointer(at + "/rule/condition/scope", condition.path("scope"));
        try {
            return pointer.map(path -> List.of(new Condition(
                            JsonPointer.compile(path),
                            condition.path("schema"),
                            Validators.of(condition.path("schema")))))
                    .orElse(List.of());
        } catch (SchemaException e) {
            faults.add(ui.fault(at + "/rule/condition/schema", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private Optional<String> pointer(String at, JsonNode scope) {
        String text = scope.asText();
        if (!text.matches(SCOPE)
                || at(text.substring(1).replace("/properties/", "/")).isMissingNode()) {
            faults.add(ui.fault(at, "unknown scope '%s', expected a property of form.schema.json".formatted(text)));
            return Optional.empty();
        }
        return Optional.of(text.substring(1).replace("/properties/", "/"));
    }

    /** The property's schema, references followed; a missing node if there is none. */
    private JsonNode at(String pointer) {
        JsonNode node = schema.root();
        for (String name :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            node = node.path("properties").path(name);
            if (node.has("$ref")) {
                node = ConditionalSchema.inlined(node, schema.root(), 0);
            }
        }
        return pointer.isEmpty() ? MissingNode.getInstance() : node;
    }

    private boolean requiredBySchema(String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = last == 0 ? schema.root() : at(pointer.substring(0, last));
        for (JsonNode name : parent.path("required")) {
            if (name.asText().equals(pointer.substring(last + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean known(String at, String key, Set<String> facts) {
        if (!facts.contains(key)) {
            faults.add(ui.fault(
                    at,
                    "unknown fact '%s', expected one of options.facts: %s".formatted(key, String.join(", ", facts))));
        }
        return facts.contains(key);
    }

    private String format(String at, String path, Kind kind, JsonNode options) {
        String format = options.path("format").asText();
        if (options.has("format") && !(format.equals("plain") && kind == Kind.NUMBER)) {
            faults.add(ui.fault(
                    at + "/options/format",
                    "format '%s' does not fit %s, expected plain on a number".formatted(format, path)));
        }
        return format;
    }

    private String mask(String at, JsonNode options) {
        String mask = options.path("mask").asText();
        if (!FactReader.MASKS.contains(mask)) {
            faults.add(ui.fault(at + "/options/mask", "unknown mask '%s'".formatted(mask)));
        }
        return mask;
    }
}
