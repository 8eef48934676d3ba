// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

    /** Every name in these lines. */
    static Set<String> in(List<Line> lines) {
        Set<String> names = new TreeSet<>();
        for (Line line : lines) {
            each(line, text -> {
                names.addAll(in(text));
                return text;
            });
        }
        return names;
    }

    /** @param values by name; a name without value becomes nothing */
    static Line filled(Line line, Map<String, String> values) {
        return each(line, text -> fill(text, values));
    }

    private static Line each(Line line, UnaryOperator<String> made) {
        if (line instanceof Line.Highlight highlight) {
            return new Line.Highlight(
                    made.apply(highlight.before()), made.apply(highlight.figure()), made.apply(highlight.after()));
        } else if (line instanceof Line.Salutation salutation) {
            return new Line.Salutation(made.apply(salutation.text()));
        } else if (line instanceof Line.Paragraph paragraph) {
            return new Line.Paragraph(made.apply(paragraph.text()));
        } else if (line instanceof Line.Row row) {
            return new Line.Row(made.apply(row.label()), made.apply(row.text()));
        } else if (line instanceof Line.Note note) {
            return new Line.Note(made.apply(note.text()));
        }
        throw new IllegalStateException("a kind of line that is not filled");
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
