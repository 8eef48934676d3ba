// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banshi.rules.Explained;
import org.banshi.rules.InputStatus;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.util.EvalHelper;

/**
 * Says of each condition up to the deciding row whether it held. A row before the deciding one failed; if it has one
 * condition, that one did, so only rows with several are looked at again.
 */
final class Explainer {
    private final RuleTable table;
    private final DMNContext context;
    private final Map<String, RuleInput> inputs = new HashMap<>();
    private final Instant decided;

    Explainer(RuleTable table, DMNContext context, RuleRequest request, Instant decided) {
        this.table = table;
        this.context = context;
        this.decided = decided;
        request.inputs().forEach(input -> inputs.put(input.name(), input));
    }

    List<Explained> explain(int deciding) {
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i <= deciding; i++) {
            Row row = table.rows().get(i);
            boolean fired = i == deciding;
            if (row.cells().isEmpty()) {
                explained.add(new Explained(
                        row.rule(), row.label(), "", "", row.label(), "", decided, true, row.label(), fired));
            }
            for (Row.Cell cell : row.cells()) {
                boolean held = fired || (row.cells().size() > 1 && verdict(cell) == Verdict.HOLDS);
                explained.add(condition(row, table.columns().get(cell.column()), held, fired));
            }
        }
        return explained;
    }

    /**
     * Conditions that leave it open whether the deciding row may decide: what they test has no value, and no other condition
     * of their row settles it. Empty if every row before it surely fails, and it surely holds.
     */
    List<Column> open(int deciding) {
        Set<Column> open = new LinkedHashSet<>();
        for (int i = 0; i <= deciding; i++) {
            List<Row.Cell> cells = table.rows().get(i).cells();
            if (i == deciding || cells.stream().noneMatch(cell -> verdict(cell) == Verdict.FAILS)) {
                cells.stream()
                        .filter(cell -> verdict(cell) == Verdict.OPEN)
                        .forEach(cell -> open.add(table.columns().get(cell.column())));
            }
        }
        return List.copyOf(open);
    }

    /** A condition without a value to test, as the reason why rule {@code rule} hands the case to a clerk. */
    Explained lacking(String rule, LocalText label, Column column) {
        return explained(rule, label, column, InputStatus.MISSING.name(), Column.NONE, true, true);
    }

    private Explained condition(Row row, Column column, boolean held, boolean fired) {
        String value = plain(value(column.path()));
        return explained(row.rule(), row.label(), column, value, column.shown(value), held, fired);
    }

    private Explained explained(
            String rule,
            LocalText label,
            Column column,
            String value,
            LocalText shown,
            boolean held,
            boolean decisive) {
        List<RuleInput> sources = column.sources().stream()
                .filter(inputs::containsKey)
                .map(inputs::get)
                .toList();
        return new Explained(
                rule,
                label,
                column.name(),
                value,
                shown,
                sources.stream().map(RuleInput::service).distinct().collect(Collectors.joining(", ")),
                sources.stream().map(RuleInput::stated).min(Instant::compareTo).orElse(decided),
                held,
                column.label(),
                decisive);
    }

    private enum Verdict {
        HOLDS,
        FAILS,
        /** Cannot be said: FEEL has no value on one of its sides. */
        OPEN
    }

    private Verdict verdict(Row.Cell cell) {
        Column column = table.columns().get(cell.column());
        Object value = value(column.path());
        boolean lacks = cell.against().stream().anyMatch(path -> value(path) == null);
        if (lacks || (value == null && !column.mayLack())) {
            return Verdict.OPEN;
        }
        EvaluationContextImpl variables = new EvaluationContextImpl(
                Explainer.class.getClassLoader(),
                new FEELEventListenersManager(),
                FEELDialect.FEEL,
                DMNVersion.getLatest());
        variables.setValues(context.getAll());
        boolean open = false;
        for (UnaryTest test : cell.tests()) {
            Boolean held = test.apply(variables, value);
            if (Boolean.TRUE.equals(held)) {
                return Verdict.HOLDS;
            }
            open |= held == null && value != null;
        }
        return open ? Verdict.OPEN : Verdict.FAILS;
    }

    private @Nullable Object value(List<String> path) {
        Object value = context.get(path.get(0));
        for (String name : path.subList(1, path.size())) {
            value = part(value, name);
        }
        return value;
    }

    /** As the engine takes it: of a context its entry, of a date its year, of a list that of each. */
    private static @Nullable Object part(@Nullable Object whole, String name) {
        if (whole instanceof Collection<?> list) {
            List<@Nullable Object> parts = new ArrayList<>();
            list.forEach(one -> parts.add(part(one, name)));
            return parts;
        }
        return whole == null
                ? null
                : EvalHelper.getDefinedValue(whole, name).toOptional().orElse(null);
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number
                ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
