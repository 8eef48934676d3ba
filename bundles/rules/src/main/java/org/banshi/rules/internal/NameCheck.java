// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banshi.spi.Fault;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Filter;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.Invocation;
import org.kie.dmn.model.api.Iterator;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;

/**
 * Checks that a table names only what its item hands to it. FEEL says null for a name that is not there, and a condition on
 * null does not hold: a mistyped name would let the rules below it decide.
 */
final class NameCheck {
    /** What FEEL itself defines within tests and loops. */
    private static final List<String> BUILT_IN = List.of("?", "partial", "item");

    private final String path;
    private final Definitions definitions;
    private final List<Fault> faults;
    private final List<Expression> expressions = new ArrayList<>();

    NameCheck(String path, Definitions definitions, List<Fault> faults) {
        this.path = path;
        this.definitions = definitions;
        this.faults = faults;
    }

    void check(ItemNames item) {
        Map<String, Shape> roots = new HashMap<>();
        List<InputData> nobodys = new ArrayList<>();
        for (DRGElement element : definitions.getDrgElement()) {
            if (!(element instanceof InputData input)) {
                roots.put(element.getName(), element instanceof Decision decision ? shape(decision) : Shape.ANY);
            } else if (input.getName().equals("answers")) {
                roots.put(input.getName(), item.answers());
            } else {
                roots.put(input.getName(), fact(item, input.getName()));
                if (!input.getName().equals("today")
                        && item.facts()
                                .filter(facts -> !facts.containsKey(input.getName()))
                                .isPresent()) {
                    nobodys.add(input);
                }
            }
        }
        for (DRGElement element : definitions.getDrgElement()) {
            if (element instanceof Decision decision) {
                walk(decision.getExpression(), roots);
            } else if (element instanceof BusinessKnowledgeModel function) {
                walk(function.getEncapsulatedLogic(), roots);
            }
        }
        nobodys.stream()
                .filter(input -> !mayLack(input.getName()))
                .forEach(input -> fault(input, 1, """
                input '%s' is no 'as' of the facts of item.yaml, expected one of %s; one that may be missing is compared \
                with null""".formatted(
                                input.getName(), item.facts().map(Map::keySet).orElseThrow())));
    }

    private static Shape fact(ItemNames item, String name) {
        return item.facts().map(facts -> facts.get(name)).orElse(Shape.ANY);
    }

    private boolean mayLack(String input) {
        return expressions.stream().anyMatch(expression -> expression.asksForNull(input));
    }

    private static Shape shape(Decision decision) {
        if (decision.getExpression() instanceof DecisionTable table
                && table.getOutput().size() > 1) {
            return Shape.of(
                    "output of decision " + decision.getName(),
                    table.getOutput().stream()
                            .map(output -> String.valueOf(output.getName()))
                            .toList());
        }
        return shape(decision.getName(), decision.getExpression());
    }

    private static Shape shape(String name, @Nullable DMNModelInstrumentedBase expression) {
        if (!(expression instanceof Context context)) {
            return Shape.ANY;
        }
        SortedMap<String, Shape> entries = new TreeMap<>();
        for (ContextEntry entry : context.getContextEntry()) {
            if (entry.getVariable() == null) {
                return Shape.ANY; // the context hands on this entry, not all of them
            }
            String own = entry.getVariable().getName();
            entries.put(own, shape(own, entry.getExpression()));
        }
        return new Shape("entry of " + name, entries);
    }

    private void walk(@Nullable DMNModelInstrumentedBase element, Map<String, Shape> scope) {
        if (element == null) {
            return;
        }
        Map<String, Shape> inner = new HashMap<>(scope);
        if (element instanceof LiteralExpression literal) {
            expression(literal, literal.getText(), false, scope);
        } else if (element instanceof UnaryTests tests) {
            expression(tests, tests.getText(), true, scope);
        } else if (element instanceof Context context) {
            for (ContextEntry entry : context.getContextEntry()) {
                walk(entry.getExpression(), inner);
                if (entry.getVariable() != null) {
                    String name = entry.getVariable().getName();
                    inner.put(name, shape(name, entry.getExpression()));
                }
            }
        } else if (element instanceof Invocation invocation) {
            invocation.getBinding().forEach(binding -> walk(binding.getExpression(), scope));
        } else if (element instanceof Filter filter) {
            walk(filter.getIn().getExpression(), scope); // what is matched may name the parts of each element
        } else {
            if (element instanceof FunctionDefinition function) {
                function.getFormalParameter().forEach(parameter -> inner.put(parameter.getName(), Shape.ANY));
            } else if (element instanceof Iterator loop) {
                inner.put(loop.getIteratorVariable(), Shape.ANY);
            }
            element.getChildren().forEach(child -> walk(child, inner));
        }
    }

    private void expression(
            DMNModelInstrumentedBase element, @Nullable String text, boolean tests, Map<String, Shape> scope) {
        if (text == null || text.isBlank()) {
            return;
        }
        TreeSet<String> names = new TreeSet<>(scope.keySet());
        names.addAll(BUILT_IN);
        Optional<Expression> parsed = Kie.parse(text, tests, names);
        parsed.ifPresent(expression -> {
            expressions.add(expression);
            expression
                    .unknown()
                    .forEach(unknown -> fault(
                            element,
                            unknown.line(),
                            "'%s' is no input, decision, function or entry above it, expected one of %s"
                                    .formatted(unknown.name(), new TreeSet<>(scope.keySet()))));
            new PathCheck((line, words) -> fault(element, line, words)).check(expression.tree(), scope);
        });
    }

    /** @param within line of the element's text, counted from 1 */
    private void fault(DMNModelInstrumentedBase element, int within, String message) {
        int line = TableReader.line(element);
        faults.add(new Fault(path, line == 0 ? 0 : line + within - 1, message));
    }
}
