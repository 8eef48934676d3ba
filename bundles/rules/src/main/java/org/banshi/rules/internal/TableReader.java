// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banshi.rules.Outcome;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;

/** Reads from a compiled model what the explanation needs: columns with their sources, rows with their words. */
final class TableReader {
    static final String DECISION = "decision";
    private static final List<String> OUTPUTS = List.of("outcome", "amount", "rule", "ground", "zh", "en");
    private static final Map<String, Outcome> OUTCOMES =
            Map.of("approve", Outcome.APPROVE, "clerk", Outcome.CLERK, "refuse", Outcome.REFUSE_PROPOSED);
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final Pattern WORD = Pattern.compile("(?<![.\"\\w])[A-Za-z][A-Za-z0-9]*");
    private static final Pattern TEXT = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CODES =
            Pattern.compile("\\s*(?:not\\s*\\(\\s*)?%1$s(?:\\s*,\\s*%1$s)*\\s*\\)?\\s*".formatted(LITERAL.pattern()));
    private static final String CODE = ".code.";
    private static final Set<String> NO_SOURCE = Set.of("answers", "today");

    private final String path;
    private final DMNModel model;
    private final Map<String, LocalText> labels;
    private final Consumer<Fault> wordless;
    private final List<Fault> faults;

    /**
     * @param wordless told each code without words: no reason to refuse a table, unless it is new
     * @param faults every other fault found is added here
     */
    TableReader(
            String path, DMNModel model, Map<String, LocalText> labels, Consumer<Fault> wordless, List<Fault> faults) {
        this.path = path;
        this.model = model;
        this.labels = labels;
        this.wordless = wordless;
        this.faults = faults;
    }

    /** @return empty if there was a fault */
    Optional<RuleTable> read() {
        DecisionNode node = model.getDecisionByName(DECISION);
        Optional<Decision> decision = model.getDefinitions().getDrgElement().stream()
                .filter(element ->
                        element instanceof Decision && element.getName().equals(DECISION))
                .map(Decision.class::cast)
                .findFirst();
        if (node == null || decision.isEmpty() || !(decision.get().getExpression() instanceof DecisionTable table)) {
            faults.add(new Fault(path, 1, "expected a decision named 'decision' that is a decision table"));
            return Optional.empty();
        }
        if (table.getHitPolicy() != HitPolicy.FIRST) {
            fault(table, "hit policy %s, expected FIRST".formatted(table.getHitPolicy()));
        }
        List<String> outputs = table.getOutput().stream()
                .map(output -> String.valueOf(output.getName()))
                .toList();
        if (!new TreeSet<>(outputs).equals(new TreeSet<>(OUTPUTS))) {
            fault(table, "outputs %s, expected %s".formatted(outputs, OUTPUTS));
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (InputClause clause : table.getInput()) {
            columns.add(column(clause, namesNull(table, columns.size())));
        }
        List<Row> rows = table.getRule().stream()
                .map(rule -> row(rule, outputs, columns))
                .toList();
        return faults.isEmpty() ? Optional.of(new RuleTable(columns, rows, inputs())) : Optional.empty();
    }

    private Map<String, LocalText> inputs() {
        Map<String, LocalText> inputs = new HashMap<>();
        for (InputDataNode input : model.getInputs()) {
            LocalText words = labels.get("input." + input.getName());
            if (words != null) {
                inputs.put(input.getName(), words);
            }
        }
        return inputs;
    }

    private static boolean namesNull(DecisionTable table, int column) {
        return table.getRule().stream()
                .filter(rule -> rule.getInputEntry().size() > column)
                .map(rule -> rule.getInputEntry().get(column).getText())
                .filter(text -> text != null && text.contains("null"))
                .anyMatch(text -> Kie.parse(text, true, Set.of("?"))
                        .filter(Expression::namesNull)
                        .isPresent());
    }

    private Column column(InputClause clause, boolean mayLack) {
        String text = clause.getInputExpression().getText().strip();
        if (!PATH.matcher(text).matches()) {
            fault(clause, "input '%s', expected a name or a path such as figures.fullMonths".formatted(text));
        }
        List<String> parts = Arrays.asList(text.split("\\.", -1));
        String name = parts.get(parts.size() - 1);
        String own = clause.getLabel() == null ? name : clause.getLabel();
        Set<String> sources = new LinkedHashSet<>();
        collect(text, sources, new TreeSet<>());
        return new Column(
                name,
                parts,
                labels.getOrDefault("input." + name, new LocalText(own, own)),
                codes(name, fact(text)),
                List.copyOf(sources),
                mayLack);
    }

    /** Words by code, of the condition itself or else of the fact it stands for. */
    private Map<String, LocalText> codes(String name, String fact) {
        Map<String, LocalText> codes = new HashMap<>();
        for (String prefix : List.of("fact." + fact + CODE, "input." + name + CODE)) {
            labels.forEach((key, words) -> {
                if (key.startsWith(prefix)) {
                    codes.put(key.substring(prefix.length()), words);
                }
            });
        }
        return codes;
    }

    /** The fact an expression hands on as it is, such as account.state for figures.accountState; empty if it is worked out. */
    private String fact(String expression) {
        String now = expression.strip();
        for (Set<String> seen = new TreeSet<>(); PATH.matcher(now).matches() && now.contains(".") && seen.add(now); ) {
            String[] parts = now.split("\\.", 2);
            Optional<String> entry = entry(parts[0], parts[1]);
            if (entry.isEmpty()) {
                return model.getInputByName(parts[0]) == null ? "" : now;
            }
            now = entry.get().strip();
        }
        return "";
    }

    /** Follows names through contexts and decisions down to the input data they stand on. */
    private void collect(String expression, Set<String> sources, Set<String> seen) {
        if (!seen.add(expression)) {
            return;
        }
        if (PATH.matcher(expression).matches() && expression.contains(".")) {
            String[] parts = expression.split("\\.", 2);
            Optional<String> entry = entry(parts[0], parts[1]);
            if (entry.isPresent()) {
                collectIn(parts[0], entry.get(), sources, seen);
                return;
            }
        }
        collectIn("", expression, sources, seen);
    }

    private void collectIn(String decision, String expression, Set<String> sources, Set<String> seen) {
        Matcher words = WORD.matcher(expression);
        while (words.find()) {
            String word = words.group();
            Optional<String> sibling = entry(decision, word);
            if (sibling.isPresent()) {
                if (seen.add(decision + "." + word)) {
                    collectIn(decision, sibling.get(), sources, seen);
                }
            } else if (model.getInputByName(word) != null && !NO_SOURCE.contains(word)) {
                sources.add(word);
            }
        }
    }

    /** Text of an entry of a decision that is a context. */
    private Optional<String> entry(String decision, String name) {
        return model.getDefinitions().getDrgElement().stream()
                .filter(element ->
                        element instanceof Decision && element.getName().equals(decision))
                .map(element -> ((Decision) element).getExpression())
                .filter(Context.class::isInstance)
                .flatMap(context -> ((Context) context).getContextEntry().stream())
                .filter(entry -> entry.getVariable() != null
                        && name.equals(entry.getVariable().getName())
                        && entry.getExpression() instanceof LiteralExpression)
                .map(entry -> ((LiteralExpression) entry.getExpression()).getText())
                .findFirst();
    }

    private Row row(DecisionRule rule, List<String> outputs, List<Column> columns) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            String output = outputs.get(i);
            if (!output.equals("amount")) {
                texts.put(
                        output, text(rule, output, rule.getOutputEntry().get(i).getText()));
            }
        }
        String said = texts.getOrDefault("outcome", "");
        Outcome outcome = OUTCOMES.get(said);
        if (outcome == null) {
            fault(rule, "outcome \"%s\", expected \"approve\", \"clerk\" or \"refuse\"".formatted(said));
            outcome = Outcome.CLERK;
        }
        String zh = texts.getOrDefault("zh", "");
        String en = texts.getOrDefault("en", "");
        if (zh.isBlank() || en.isBlank() || texts.getOrDefault("rule", "").isBlank()) {
            fault(rule, "a rule needs its id and its words in zh and en");
            return new Row("", outcome, "", new LocalText("?", "?"), false, List.of());
        }
        if (outcome == Outcome.REFUSE_PROPOSED
                && texts.getOrDefault("ground", "").isBlank()) {
            fault(rule, "a refusal needs its legal ground");
        }
        return new Row(
                texts.getOrDefault("rule", ""),
                outcome,
                texts.getOrDefault("ground", ""),
                new LocalText(zh, en),
                grants(rule.getOutputEntry().get(outputs.indexOf("amount")).getText()),
                cells(rule, columns));
    }

    private static boolean grants(@Nullable String amount) {
        return amount != null && !amount.isBlank() && !Set.of("null", "-").contains(amount.strip());
    }

    private List<Row.Cell> cells(DecisionRule rule, List<Column> columns) {
        Map<String, Type> variables = model.getDecisions().stream()
                .map(DecisionNode::getName)
                .collect(Collectors.toMap(name -> name, name -> (Type) BuiltInType.UNKNOWN));
        model.getInputs().forEach(input -> variables.put(input.getName(), BuiltInType.UNKNOWN));
        List<Row.Cell> cells = new ArrayList<>();
        for (int i = 0; i < rule.getInputEntry().size(); i++) {
            String text = rule.getInputEntry().get(i).getText();
            if (text != null && !text.isBlank() && !text.strip().equals("-")) {
                cells.add(new Row.Cell(i, Kie.tests(text, variables), against(text, variables.keySet())));
                worded(rule.getInputEntry().get(i), text, columns.get(i));
            }
        }
        return List.copyOf(cells);
    }

    private static List<List<String>> against(String text, Set<String> names) {
        Set<String> known = new TreeSet<>(names);
        known.add("?");
        return Kie.parse(text, true, known)
                .filter(expression -> !expression.namesNull())
                .map(expression -> expression.paths().stream()
                        .filter(path -> names.contains(path.get(0)))
                        .toList())
                .orElse(List.of());
    }

    /** What a table compares with a text is a code: whoever reads why it decided needs words for it. */
    private void worded(DMNModelInstrumentedBase cell, String text, Column column) {
        if (!CODES.matcher(text).matches()) {
            return;
        }
        Matcher literals = LITERAL.matcher(text);
        while (literals.find()) {
            String code = literals.group(1);
            if (!column.codes().containsKey(code)) {
                String fact = fact(String.join(".", column.path()));
                wordless.accept(new Fault(
                        path,
                        line(cell),
                        "code '%s' of %s has no words: expected 'input.%s.code.%s'%s in messages_zh.properties and messages_en.properties"
                                .formatted(
                                        code,
                                        column.name(),
                                        column.name(),
                                        code,
                                        fact.isEmpty() ? "" : " or 'fact.%s.code.%s'".formatted(fact, code))));
            }
        }
    }

    private String text(DecisionRule rule, String output, String expression) {
        Matcher literal = TEXT.matcher(String.valueOf(expression));
        if (!literal.matches()) {
            fault(rule, "output %s: '%s', expected a text in quotes".formatted(output, expression));
            return "";
        }
        return literal.group(1).replace("\\\"", "\"");
    }

    private void fault(DMNModelInstrumentedBase element, String message) {
        faults.add(new Fault(path, line(element), message));
    }

    static int line(DMNModelInstrumentedBase element) {
        return element.getLocation() == null
                ? 0
                : Math.max(0, element.getLocation().getLineNumber());
    }
}
