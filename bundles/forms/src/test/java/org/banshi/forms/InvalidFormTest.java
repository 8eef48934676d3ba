// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class InvalidFormTest {
    private static final String SCHEMA = """
            {"type": "object",
             "required": ["city"],
             "properties": {
               "city": {"type": "string", "enum": ["a", "b"]},
               "more": {"$ref": "#/$defs/text"}},
             "$defs": {"text": {"type": "string", "maxLength": 5}}}""";
    private static final String UI = """
            {"type": "Categorization", "elements": [
              {"type": "Category", "options": {"id": "one"}, "elements": [
                {"type": "Control", "scope": "#/properties/city"},
                {"type": "Control", "scope": "#/properties/more",
                 "options": {"requiredWhenShown": true},
                 "rule": {"effect": "SHOW", "condition": {"scope": "#/properties/city", "schema": {"const": "b"}}}}]}]}""";

    private static Properties words() {
        Properties words = new Properties();
        List.of(
                        "page.one.title",
                        "page.one.why",
                        "field.city.label",
                        "field.more.label",
                        "field.city.choice.a",
                        "field.city.choice.b")
                .forEach(key -> words.put(key, key));
        return words;
    }

    private static Form compile(String schema, String ui, Properties zh, Properties en) {
        return Form.compile(schema.getBytes(StandardCharsets.UTF_8), ui.getBytes(StandardCharsets.UTF_8), zh, en);
    }

    private static List<String> faults(String schema, String ui, Properties zh, Properties en) {
        InvalidFormException refused =
                catchThrowableOfType(InvalidFormException.class, () -> compile(schema, ui, zh, en));
        return refused.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void soundFormCompiles() {
        Form form = compile(SCHEMA, UI, words(), words());
        assertThat(form.check(
                        form.pages().get(0),
                        RentForm.answers("{\"city\": \"b\"}"),
                        FactView.EMPTY,
                        java.util.Locale.ENGLISH))
                .containsExactly(new FieldProblem("more", "Fill in “field.more.label”"));
        assertThat(form.openApi().at("/properties/more/maxLength").intValue()).isEqualTo(5);
        assertThat(form.openApi().at("/allOf/0/then/required/0").asText()).isEqualTo("more");
    }

    @Test
    void namesTheLineOfAControlWithoutProperty() {
        assertThat(faults(SCHEMA, UI.replace("#/properties/more", "#/properties/mroe"), words(), words()))
                .containsExactly("BANSHI-INF/form.ui.json:4: unknown scope '#/properties/mroe', expected a property of"
                        + " form.schema.json");
    }

    @Test
    void namesTheLineOfASchemaError() {
        assertThat(faults(SCHEMA.replace("\"maxLength\": 5", "\"maxLength\": \"5\""), UI, words(), words()))
                .singleElement()
                .asString()
                .startsWith("BANSHI-INF/form.schema.json:6:");
        assertThat(faults(SCHEMA.replace("}}}", "}}"), UI, words(), words()))
                .singleElement()
                .asString()
                .contains("form.schema.json:6: not JSON");
    }

    @Test
    void namesAMessageMissingInOneLanguage() {
        Properties en = words();
        en.remove("field.city.choice.b");
        assertThat(faults(SCHEMA, UI, words(), en))
                .containsExactly(
                        "BANSHI-INF/form.ui.json:3: missing message key 'field.city.choice.b' in messages_en.properties");
    }

    @Test
    void namesAMessageMissingInBothWithTheLineThatNeedsIt() {
        Properties words = words();
        words.remove("field.more.label");
        assertThat(faults(SCHEMA, UI, words, words))
                .containsExactly(
                        "BANSHI-INF/form.ui.json:4: missing message key 'field.more.label' in messages_zh.properties",
                        "BANSHI-INF/form.ui.json:4: missing message key 'field.more.label' in messages_en.properties");
    }

    @Test
    void refusesAUnitWhoseFormsCannotBeRead() {
        Properties zh = words();
        zh.put("field.more.unit", "套");
        for (String unit : List.of("home|homes", "1#home|0#homes", "0#homes|1#")) {
            Properties en = words();
            en.put("field.more.unit", unit);
            assertThat(faults(SCHEMA, UI, zh, en))
                    .containsExactly("BANSHI-INF/messages_en.properties: unit '" + unit
                            + "' of 'field.more.unit', expected one text or forms such as 0#homes|1#home|1<homes");
        }
    }

    @Test
    void refusesWhatItWouldNotDo() {
        assertThat(faults(SCHEMA, UI.replace("requiredWhenShown", "material"), words(), words()))
                .containsExactly("BANSHI-INF/form.ui.json:5: unknown option 'material'");
        assertThat(faults(SCHEMA, UI.replace("SHOW", "HIDE"), words(), words()))
                .containsExactly(
                        "BANSHI-INF/form.ui.json:6: expected effect SHOW and a condition with scope and schema");
    }

    @Test
    void refusesAFormatThatIsNotOfThisField() {
        String text = UI.replace("\"requiredWhenShown\": true", "\"format\": \"plain\"");
        assertThat(faults(SCHEMA, text, words(), words()))
                .containsExactly(
                        "BANSHI-INF/form.ui.json:5: format 'plain' does not fit /more, expected plain on a number");
        assertThat(faults(SCHEMA, text.replace("plain", "bare"), words(), words()))
                .containsExactly(
                        "BANSHI-INF/form.ui.json:5: format 'bare' does not fit /more, expected plain on a number");
    }

    @Test
    void refusesARequiredPropertyNobodyAsksFor() {
        assertThat(faults(SCHEMA.replace("[\"city\"]", "[\"city\", \"age\"]"), UI, words(), words()))
                .containsExactly("BANSHI-INF/form.schema.json:2: 'age' is required but on no page");
    }

    @Test
    void refusesReferencesThatLeadNowhereOrInCircles() {
        assertThat(faults(SCHEMA.replace("#/$defs/text", "https://example.org/x"), UI, words(), words()))
                .anyMatch(fault -> fault.contains("leads nowhere in this file"));
        assertThat(faults(
                        SCHEMA.replace("{\"type\": \"string\", \"maxLength\": 5}", "{\"$ref\": \"#/$defs/text\"}"),
                        UI,
                        words(),
                        words()))
                .anyMatch(fault -> fault.contains("go in a circle"));
    }
}
