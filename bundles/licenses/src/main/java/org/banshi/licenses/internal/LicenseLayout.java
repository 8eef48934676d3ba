// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.onboarding.SourceFile;
import org.banshi.seals.PaperLayout.Line;
import org.banshi.spi.LocalText;

/**
 * A licence type with the layout of its letter, from {@code licenses/<slug>.yaml}.
 *
 * @param typeCode 21 characters
 * @param number pattern with {@code {year}} and {@code {n}}
 * @param validity such as {@code 1y}; empty text if it does not end
 * @param face what it needs, by name
 * @param lines with placeholders
 */
record LicenseLayout(
        String typeCode,
        LocalText name,
        String title,
        String seal,
        String number,
        String validity,
        Map<String, Face> face,
        List<Line> lines) {
    /** Folder of the files, in a plugin and in an item folder. */
    static final String FOLDER = "licenses";

    LicenseLayout {
        face = Map.copyOf(face);
        lines = List.copyOf(lines);
    }

    /** A value on the face. */
    record Face(String type, boolean optional) {}

    /** Reads a file that passed the schema. */
    static LicenseLayout of(SourceFile file) {
        JsonNode root = file.root();
        Map<String, Face> face = new LinkedHashMap<>();
        for (JsonNode value : root.path("face")) {
            face.put(
                    value.path("name").asText(),
                    new Face(value.path("type").asText(), value.path("optional").asBoolean(false)));
        }
        List<Line> lines = new ArrayList<>();
        root.path("lines").forEach(line -> lines.add(line(line)));
        return new LicenseLayout(
                root.path("code").asText(),
                new LocalText(root.at("/name/zh").asText(), root.at("/name/en").asText()),
                root.path("title").asText(),
                root.path("seal").asText(),
                root.path("number").asText(),
                root.path("validity").asText(""),
                face,
                lines);
    }

    String number(int year, long count) {
        return number.replace("{year}", String.valueOf(year)).replace("{n}", String.valueOf(count));
    }

    /** Last day of validity. */
    Optional<LocalDate> until(LocalDate issued) {
        if (validity.isEmpty()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(validity.substring(0, validity.length() - 1));
        LocalDate end =
                switch (validity.charAt(validity.length() - 1)) {
                    case 'd' -> issued.plusDays(amount);
                    case 'm' -> issued.plusMonths(amount);
                    default -> issued.plusYears(amount);
                };
        return Optional.of(end.minusDays(1));
    }

    private static Line line(JsonNode node) {
        String kind = node.fieldNames().next();
        JsonNode content = node.path(kind);
        return switch (kind) {
            case "highlight" ->
                new Line.Highlight(
                        content.path("before").asText(""),
                        content.path("figure").asText(),
                        content.path("after").asText(""));
            case "salutation" -> new Line.Salutation(content.asText());
            case "row" ->
                new Line.Row(
                        content.path("label").asText(), content.path("text").asText());
            case "note" -> new Line.Note(content.asText());
            default -> new Line.Paragraph(content.asText());
        };
    }
}
