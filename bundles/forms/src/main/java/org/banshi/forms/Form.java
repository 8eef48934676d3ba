// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.banshi.forms.internal.Checks;
import org.banshi.forms.internal.Declaration;
import org.banshi.forms.internal.DeclaredField;
import org.banshi.forms.internal.FormReader;
import org.banshi.forms.internal.Input;
import org.banshi.forms.internal.PlainValues;
import org.banshi.forms.internal.ReadView;
import org.banshi.forms.internal.Shown;
import org.banshi.forms.internal.WordFile;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A form (表单), compiled from its declaration: JSON Schema 2020-12, JSON Forms UI schema and messages. Pure and immutable:
 * answers and facts go in, pages, problems and read rows come out; nothing handed in is changed.
 *
 * <p>Answers are one JSON object. What could not be read as its field's type stays in it as the text that was typed, so that
 * nothing typed is lost; {@link #check} names it. Answers of hidden fields stay too, but are neither checked, shown nor
 * {@linkplain #filed filed}.
 */
public final class Form {
    private static final LocalText YOU = new LocalText("你自己说的", "Said by you");

    private final Declaration declaration;

    private Form(Declaration declaration) {
        this.declaration = declaration;
    }

    /**
     * Compiles a form.
     *
     * @param schema {@code form.schema.json}
     * @param ui {@code form.ui.json}
     * @param zh {@code messages_zh.properties}
     * @param en {@code messages_en.properties}
     * @throws InvalidFormException with every fault, file and line
     */
    public static Form compile(byte[] schema, byte[] ui, Properties zh, Properties en) {
        List<Fault> faults = new ArrayList<>();
        return FormReader.read("", schema, ui, WordFile.of(zh), WordFile.of(en), faults)
                .map(Form::new)
                .orElseThrow(() -> new InvalidFormException(faults));
    }

    /** Every page with every field, whether shown now or not. */
    public List<Page> pages() {
        return declaration.pages();
    }

    /** @return empty if the form has no page of that id; else the page with every field */
    public Optional<Page> page(String id) {
        return declaration.pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /**
     * The pages to walk through now, each with the fields to show now: hidden fields are left out, pages without a field too;
     * a field whose fact is missing has become a question if the form says so.
     */
    public List<Page> shown(ObjectNode answers, FactView facts) {
        return Shown.pages(declaration, answers, facts);
    }

    /**
     * Merges one posted page into the answers. Full-width digits become plain ones; text is trimmed. Fields of other pages,
     * hidden fields and facts are ignored. To know what is hidden by a missing fact, pass a page of {@link #shown}: only its
     * fields are read.
     *
     * @param posted values by {@link Field#id}; a field that is not posted becomes empty
     * @return a new object
     */
    public ObjectNode accept(Page page, Map<String, List<String>> posted, ObjectNode answers) {
        ObjectNode merged = answers.deepCopy();
        List<DeclaredField> asked = declaration.fields().getOrDefault(page.id(), List.of()).stream()
                .filter(declared -> asksFor(page, declared, posted))
                .toList();
        asked.forEach(declared -> Shown.put(
                merged,
                declared.field().pointer(),
                Input.read(declared, posted.getOrDefault(declared.field().id(), List.of()))));
        // only now is it known which rules hold: what a hidden field was before stays
        for (DeclaredField declared : asked) {
            if (!declared.ruledIn(merged)) {
                Shown.put(merged, declared.field().pointer(), typed(answers, declared));
            }
        }
        return merged;
    }

    /** @return what to mend on this page, in the page's order; one problem a field; empty if all is well */
    public List<FieldProblem> check(Page page, ObjectNode answers, FactView facts, Locale locale) {
        List<Page> now = shown(answers, facts).stream()
                .filter(shown -> shown.id().equals(page.id()))
                .toList();
        return Checks.of(declaration, now, answers, facts, locale);
    }

    /** As {@link #check} for all pages shown. */
    public List<FieldProblem> checkAll(ObjectNode answers, FactView facts, Locale locale) {
        return Checks.of(declaration, shown(answers, facts), answers, facts, locale);
    }

    /** Everything typed and fetched, in the form's order: check page, receipt and clerk's view. */
    public List<ReadRow> readRows(ObjectNode answers, FactView facts, Locale locale) {
        return ReadView.rows(declaration, answers, facts, locale);
    }

    /**
     * What was answered, in words as on the check page, by property with dots such as {@code home.address}; without facts and
     * what was left empty. Several choices stand on lines of their own.
     */
    public SortedMap<String, String> inWords(ObjectNode answers, FactView facts, Locale locale) {
        return ReadView.answers(declaration, answers, facts, locale);
    }

    /** What the input element of a field shows: what was typed, else the fact it is filled from; one entry a ticked choice. */
    public List<String> inputValues(Field field, ObjectNode answers, FactView facts) {
        Optional<JsonNode> value = field.kind() == Kind.FACT
                ? Optional.empty()
                : Shown.value(field, answers, facts).or(() -> usual(field));
        return value.map(node -> node.isArray()
                        ? StreamSupport.stream(node.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()
                        : List.of(node.isNumber() ? node.decimalValue().toPlainString() : node.asText()))
                .orElse(List.of());
    }

    /** The answers as they are filed: those of the fields shown, editable prefills filled in. */
    public ObjectNode filed(ObjectNode answers, FactView facts) {
        return Shown.filed(declaration, answers, facts);
    }

    /** The filed answers as plain values for rules: String, Boolean, BigDecimal, LocalDate, List or Map of these. */
    public Map<String, Object> values(ObjectNode answers, FactView facts) {
        return PlainValues.of(filed(answers, facts), declaration.schema());
    }

    /** The facts, with those that are missing but were answered instead added as {@link FactValue.Status#DECLARED}. */
    public FactView declared(ObjectNode answers, FactView facts) {
        Map<String, FactValue> all = new TreeMap<>(facts.facts());
        ObjectNode filed = filed(answers, facts);
        for (Page page : shown(answers, facts)) {
            for (Field field : page.fields()) {
                JsonNode said = filed.at(field.pointer());
                if (!field.pointer().isEmpty()
                        && !said.isMissingNode()
                        && field.prefill().filter(from -> !from.editable()).isPresent()) {
                    String key = field.fact().orElseThrow();
                    Object value = PlainValues.value(said, schemaOf(field));
                    all.put(key, new FactValue(key, value, "", YOU, asked(key, facts), FactValue.Status.DECLARED));
                }
            }
        }
        return new FactView(all);
    }

    /** @return what a fact is called; empty if the form does not know it */
    public Optional<LocalText> factLabel(String key) {
        return declaration.facts().label(key);
    }

    /** A fact's value in the reader's words: codes spelled out, amounts, dates, lists on lines; "not stated" for null. */
    public String factDisplay(String key, @Nullable Object value, Locale locale) {
        return declaration.facts().display(key, value, locale);
    }

    /** The OpenAPI 3.1 component schema of the filed answers, conditions included. */
    public ObjectNode openApi() {
        return declaration.schema().deepCopy();
    }

    private static boolean asksFor(Page page, DeclaredField declared, Map<String, List<String>> posted) {
        String id = declared.field().id();
        return page.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .map(field -> field.kind() != Kind.FACT)
                // hidden when the page was sent, but perhaps shown by what was posted with it
                .orElse(!declared.conditions().isEmpty() && posted.containsKey(id));
    }

    private static Optional<JsonNode> typed(ObjectNode answers, DeclaredField declared) {
        JsonNode value = answers.at(declared.field().pointer());
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }

    private Optional<JsonNode> usual(Field field) {
        return Optional.ofNullable(schemaOf(field).get("default"));
    }

    private JsonNode schemaOf(Field field) {
        // the way to /a/b in a schema is /properties/a/properties/b
        return declaration.schema().at(field.pointer().replace("/", "/properties/"));
    }

    private static Instant asked(String key, FactView facts) {
        return facts.find(key)
                .or(() -> facts.find(key.substring(0, key.indexOf('.'))))
                .map(FactValue::stated)
                .orElse(Instant.EPOCH);
    }
}
