// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banshi.rules.Explained;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.runtime.UnaryTest;

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
                boolean held = fired || (row.cells().size() > 1 && holds(cell));
                explained.add(condition(row, table.columns().get(cell.column()), held, fired));
            }
        }
        return explained;
    }

    private Explained condition(Row row, Column column, boolean held, boolean fired) {
        List<RuleInput> sources = column.sources().stream()
                .filter(inputs::containsKey)
                .map(inputs::get)
                .toList();
        String value = plain(value(column));
        return new Explained(
                row.rule(),
                row.label(),
                column.name(),
                value,
                column.shown(value),
                sources.stream().map(RuleInput::service).distinct().collect(Collectors.joining(", ")),
                sources.stream().map(RuleInput::stated).min(Instant::compareTo).orElse(decided),
                held,
                column.label(),
                fired);
    }

    private boolean holds(Row.Cell cell) {
        Object value = value(table.columns().get(cell.column()));
        EvaluationContextImpl variables = new EvaluationContextImpl(
                Explainer.class.getClassLoader(),
                new FEELEventListenersManager(),
                FEELDialect.FEEL,
                DMNVersion.getLatest());
        variables.setValues(context.getAll());
        for (UnaryTest test : cell.tests()) {
            if (Boolean.TRUE.equals(test.apply(variables, value))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object value(Column column) {
        Object value = context.get(column.path().get(0));
        for (String name : column.path().subList(1, column.path().size())) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
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
