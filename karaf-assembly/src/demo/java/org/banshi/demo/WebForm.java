// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form on a page, with what is in its fields and what stands beside them. */
public record WebForm(Element element) {
    /** Where it is sent. */
    public String action() {
        return element.attribute("action");
    }

    public boolean posts() {
        return element.attribute("method").equalsIgnoreCase("post");
    }

    public boolean uploads() {
        return element.attribute("enctype").equalsIgnoreCase("multipart/form-data");
    }

    /** Whether one of its buttons says so. */
    public boolean hasButton(String words) {
        return element.all("button").stream().anyMatch(button -> button.text().contains(words));
    }

    /** What a browser would send if nobody touched it. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element control : controls()) {
            String type = control.attribute("type");
            boolean chosen = !(type.equals("radio") || type.equals("checkbox")) || control.has("checked");
            if (control.has("name") && chosen && !type.equals("file")) {
                values.put(control.attribute("name"), value(control));
            }
        }
        return values;
    }

    /**
     * The name of the field beside which these words stand.
     *
     * @throws UnexpectedException if there is none
     */
    public String field(String label) {
        for (Element group : element.all("fieldset")) {
            if (group.first("legend").map(Element::text).orElse("").contains(label)) {
                return group.all("input").get(0).attribute("name");
            }
        }
        return named(label).attribute("name");
    }

    /** What to send for a choice whose words are these; the words themselves where there is nothing to choose. */
    public String choice(String field, String words) {
        for (Element option : element.all("option")) {
            if (option.text().equals(words)) {
                return option.attribute("value");
            }
        }
        for (Element input : controls()) {
            boolean button = input.attribute("type").equals("radio")
                    || input.attribute("type").equals("checkbox");
            if (button && input.attribute("name").equals(field) && label(input).startsWith(words)) {
                return input.attribute("value");
            }
        }
        return words;
    }

    /** Every question of the form in the words of the page. */
    public List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (Element field : element.ofClass("field")) {
            field.first("legend").or(() -> field.first("label")).ifPresent(label -> questions.add(label.text()));
        }
        return questions;
    }

    private Element named(String label) {
        for (Element control : controls()) {
            if (control.has("id") && label(control).contains(label)) {
                return control;
            }
        }
        throw new UnexpectedException("no field with the words “" + label + "”; there are " + questions());
    }

    private String label(Element control) {
        return element.all("label").stream()
                .filter(label -> label.attribute("for").equals(control.attribute("id")))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private List<Element> controls() {
        return element.all(control -> List.of("input", "select", "textarea").contains(control.name()));
    }

    private static String value(Element control) {
        if (control.name().equals("select")) {
            return control.all("option").stream()
                    .filter(option -> option.has("selected"))
                    .map(option -> option.attribute("value"))
                    .findFirst()
                    .orElse("");
        }
        return control.name().equals("textarea") ? control.text() : control.attribute("value");
    }
}
