// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banshi.forms.Page;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;

/** Reads the files of one form and names everything wrong in them. */
public final class FormReader {
    private final SourceFile schema;
    private final SourceFile ui;
    private final List<Fault> faults;
    private final Messages messages;
    private final ControlReader controls;
    private final Map<String, List<DeclaredField>> fields = new LinkedHashMap<>();

    private FormReader(SourceFile schema, SourceFile ui, Messages messages, List<Fault> faults) {
        this.schema = schema;
        this.ui = ui;
        this.messages = messages;
        this.faults = faults;
        controls = new ControlReader(schema, ui, messages, faults);
    }

    /**
     * @param folder of the item, with a slash at the end, or empty: faults name files in it
     * @param faults every fault found is added here
     * @return empty if there was any
     */
    public static Optional<Declaration> read(
            String folder, byte[] schema, byte[] ui, WordFile zh, WordFile en, List<Fault> faults) {
        List<Fault> own = new ArrayList<>();
        Optional<SourceFile> schemaFile = SourceFile.json(folder + "form.schema.json", schema, own);
        Optional<SourceFile> uiFile = SourceFile.json(folder + "form.ui.json", ui, own);
        Messages messages = new Messages(zh, en, folder, own);
        Optional<Declaration> declaration = schemaFile.isPresent() && uiFile.isPresent()
                ? new FormReader(schemaFile.get(), uiFile.get(), messages, own).declaration()
                : Optional.empty();
        messages.checkRest();
        faults.addAll(own);
        return own.isEmpty() ? declaration : Optional.empty();
    }

    private Optional<Declaration> declaration() {
        if (!schemaIsSound()) {
            return Optional.empty();
        }
        JsonNode root = ui.root();
        if (!root.path("type").asText().equals("Categorization")
                || !root.path("elements").isArray()) {
            faults.add(ui.fault("", "expected a Categorization with elements, one Category a page"));
            return Optional.empty();
        }
        Map<String, FactFormat> facts = new FactReader(ui, messages, faults).read(root.path("options"));
        List<Page> pages = pages(root.path("elements"), facts.keySet());
        everyRequiredFieldIsAsked();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode whole = ConditionalSchema.of((ObjectNode) schema.root(), fields);
        return Optional.of(new Declaration(
                pages,
                fields,
                whole,
                Validators.of(whole),
                new FactWords(facts, messages),
                new ProblemWords(messages)));
    }

    private boolean schemaIsSound() {
        int before = faults.size();
        for (Error error : Validators.meta().validate(schema.root())) {
            faults.add(schema.fault(error.getInstanceLocation().toString(), error.getMessage()));
        }
        if (faults.size() == before) {
            try {
                if (!schema.at("/properties").isObject()) {
                    faults.add(schema.fault("", "expected an object with properties"));
                }
                Validators.of(ConditionalSchema.inlined(schema.root(), schema.root(), 0))
                        .initializeValidators();
            } catch (SchemaException | IllegalArgumentException e) {
                faults.add(schema.fault("", String.valueOf(e.getMessage())));
            }
        }
        return faults.size() == before;
    }

    private List<Page> pages(JsonNode categories, Set<String> facts) {
        List<Page> pages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            String at = "/elements/" + i;
            JsonNode category = categories.get(i);
            String id = category.path("options").path("id").asText();
            if (!category.path("type").asText().equals("Category") || !id.matches("[a-z][a-z0-9-]*") || !ids.add(id)) {
                faults.add(ui.fault(at, "expected a Category with options.id, lower case words, each once"));
                continue;
            }
            List<DeclaredField> onPage = new ArrayList<>();
            List<Condition> conditions = controls.conditions(at, category);
            JsonNode elements = category.path("elements");
            for (int j = 0; j < elements.size(); j++) {
                controls.read(at + "/elements/" + j, elements.get(j), conditions, facts)
                        .ifPresent(onPage::add);
            }
            fields.put(id, List.copyOf(onPage));
            int line = ui.line(at);
            pages.add(new Page(
                    id,
                    messages.required("page." + id + ".title", line),
                    messages.required("page." + id + ".why", line),
                    onPage.stream().map(DeclaredField::field).toList(),
                    messages.optional("page." + id + ".lead")));
        }
        return List.copyOf(pages);
    }

    private void everyRequiredFieldIsAsked() {
        Set<String> asked = new HashSet<>();
        fields.values()
                .forEach(list -> list.forEach(field -> asked.add(field.field().pointer())));
        List<String> required = new ArrayList<>();
        schema.at("/required").forEach(name -> required.add(name.asText()));
        for (String name : required) {
            if (asked.stream()
                    .noneMatch(pointer -> pointer.equals("/" + name) || pointer.startsWith("/" + name + "/"))) {
                faults.add(schema.fault("/required", "'%s' is required but on no page".formatted(name)));
            }
        }
    }
}
