// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banshi.forms.FactValue;
import org.banshi.forms.Field;
import org.banshi.forms.Kind;
import org.banshi.forms.ReadRow;
import org.banshi.portal.internal.view.FactRow;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.TextRow;
import org.banshi.portal.internal.view.Words;

/** Read rows of a form as the pages show them: facts with their source, typed answers with their link. */
final class FactRows {
    private final Words words;
    private final Moments moments;
    private final Locale locale;
    private final Map<String, String> contests;
    private final Map<String, String> hints = new HashMap<>();

    /** @param contests by fact key, what the reader says is wrong */
    FactRows(Words words, Moments moments, Locale locale, Map<String, String> contests) {
        this.words = words;
        this.moments = moments;
        this.locale = locale;
        this.contests = contests;
    }

    /** As these fields say more about themselves. */
    FactRows hinted(List<Field> fields) {
        fields.forEach(field -> field.hint()
                .filter(hint -> field.kind() == Kind.FACT && field.pointer().isEmpty())
                .ifPresent(hint -> hints.put(field.id(), hint.in(locale))));
        return this;
    }

    /** The fetched ones. */
    List<FactRow> fetched(Collection<ReadRow> rows, Set<String> changed) {
        return rows.stream()
                .filter(ReadRow::fetched)
                .map(row -> fact(row, changed))
                .toList();
    }

    /** The typed ones, each leading to its field. */
    List<TextRow> typed(Collection<ReadRow> rows, String prefix) {
        return rows.stream()
                .filter(row -> !row.fetched())
                .map(row -> new TextRow(
                        row.label(),
                        lines(row.display()),
                        prefix.isEmpty() ? "" : prefix + row.page() + "?after=check#" + row.field()))
                .toList();
    }

    private FactRow fact(ReadRow row, Set<String> changed) {
        Optional<FactValue> fact = row.fact();
        String key = fact.map(FactValue::key).orElse("");
        String said = contests.getOrDefault(key, "");
        FactValue.Status status = fact.map(FactValue::status).orElse(FactValue.Status.MISSING);
        String office = fact.map(value -> value.source().in(locale)).orElse("");
        String when = fact.map(value -> moments.when(value.stated())).orElse("");
        boolean contested = !said.isEmpty() || status == FactValue.Status.CONTESTED;
        boolean there = fact.isPresent() && status != FactValue.Status.MISSING;
        return new FactRow(
                key,
                row.label(),
                lines(row.display().isEmpty() ? words.say("fact.missing") : row.display()),
                status == FactValue.Status.DECLARED ? words.say("fact.said") : office,
                contested ? words.say("fact.contested.when") : standing(status, when),
                contested || !there ? "fail" : status == FactValue.Status.DECLARED ? "self" : "",
                there && status != FactValue.Status.DECLARED && key.contains("."),
                said,
                hints.getOrDefault(row.field(), ""),
                office,
                changed.contains(key));
    }

    private String standing(FactValue.Status status, String when) {
        if (when.isEmpty()) {
            return "";
        }
        return switch (status) {
            case MISSING -> words.say("fact.missing.when", when);
            case STALE -> words.say("fact.stale.when", when);
            case DECLARED -> "";
            case VERIFIED, CONTESTED -> words.say("fact.asked", when);
        };
    }

    static List<String> lines(String display) {
        return display.lines().toList();
    }
}
