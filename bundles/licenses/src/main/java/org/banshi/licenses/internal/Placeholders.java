// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.seals.PaperLayout.Line;

/** The {@code {name}}s in a layout's texts. Values are put in as they are: a brace inside a value means nothing. */
final class Placeholders {
    static final List<String> FIXED = List.of("holder.name", "holder.document", "number", "date", "issuer");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    private Placeholders() {}

    static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            names.add(place.group(1));
        }
        return names;
    }

    /** @param values by name; a name without value becomes nothing */
    static Line filled(Line line, Map<String, String> values) {
        if (line instanceof Line.Highlight highlight) {
            return new Line.Highlight(
                    fill(highlight.before(), values),
                    fill(highlight.figure(), values),
                    fill(highlight.after(), values));
        } else if (line instanceof Line.Salutation salutation) {
            return new Line.Salutation(fill(salutation.text(), values));
        } else if (line instanceof Line.Paragraph paragraph) {
            return new Line.Paragraph(fill(paragraph.text(), values));
        } else if (line instanceof Line.Row row) {
            return new Line.Row(fill(row.label(), values), fill(row.text(), values));
        } else if (line instanceof Line.Note note) {
            return new Line.Note(fill(note.text(), values));
        }
        throw new IllegalStateException("a kind of line that is not filled");
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
