// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** One compiled {@code rules.dmn}. Safe for all threads. */
final class RuleModel {
    private static final String SELECTED = "banshi.selected";

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<String> inputs;
    private final RuleTable table;
    private final String owner;

    private RuleModel(DMNRuntime runtime, DMNModel model, RuleTable table, String owner) {
        this.runtime = runtime;
        this.model = model;
        this.table = table;
        this.owner = owner;
        inputs = model.getInputs().stream().map(InputDataNode::getName).toList();
    }

    /**
     * @param path of the file, for faults
     * @param labels words of the conditions by message key {@code input.<name>}; a code may lack its own
     * @param faults every fault found is added here
     * @return empty if there was any
     */
    static Optional<RuleModel> compile(String path, byte[] dmn, Map<String, LocalText> labels, List<Fault> faults) {
        return compile(path, dmn, labels, (model, own) -> {}, wordless -> {}, faults);
    }

    /** As the other, and looks over its names and the words of its codes: for a plugin that comes, not for a pinned table. */
    static void check(String path, byte[] dmn, Map<String, LocalText> labels, ItemNames names, List<Fault> faults) {
        compile(
                path,
                dmn,
                labels,
                (model, own) -> new NameCheck(path, model.getDefinitions(), own).check(names),
                faults::add,
                faults);
    }

    private static Optional<RuleModel> compile(
            String path,
            byte[] dmn,
            Map<String, LocalText> labels,
            BiConsumer<DMNModel, List<Fault>> names,
            Consumer<Fault> wordless,
            List<Fault> faults) {
        List<Fault> own = new ArrayList<>();
        Optional<RuleModel> compiled = Optional.empty();
        DmnSource.check(path, dmn, own);
        if (own.isEmpty()) {
            compiled = compiled(path, dmn, labels, names, wordless, own);
        }
        faults.addAll(own);
        return own.isEmpty() ? compiled : Optional.empty();
    }

    private static Optional<RuleModel> compiled(
            String path,
            byte[] dmn,
            Map<String, LocalText> labels,
            BiConsumer<DMNModel, List<Fault>> names,
            Consumer<Fault> wordless,
            List<Fault> faults) {
        try {
            DMNRuntime runtime = Kie.runtime(dmn);
            runtime.addListener(new Selection());
            DMNModel model = runtime.getModels().get(0);
            for (DMNMessage message : model.getMessages()) {
                if (message.getLevel() == Message.Level.ERROR) {
                    faults.add(new Fault(path, Math.max(0, message.getLine()), message.getText()));
                }
            }
            boolean sound = faults.isEmpty();
            names.accept(model, faults);
            if (!sound) {
                return Optional.empty();
            }
            return new TableReader(path, model, labels, wordless, faults)
                    .read()
                    .map(table -> new RuleModel(runtime, model, table, path));
        } catch (RuntimeException e) { // the engine answers some broken models with whatever comes
            faults.add(new Fault(path, 0, "not a DMN model: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /** The same model, by another name in the log. */
    RuleModel of(String plugin, String item) {
        return new RuleModel(runtime, model, table, "%s, item %s".formatted(plugin, item));
    }

    /** Whose table it is, for the log. */
    String owner() {
        return owner;
    }

    RuleTable table() {
        return table;
    }

    /** Runs the table; what the request does not bring is null in FEEL. */
    DMNResult evaluate(RuleRequest request) {
        DMNContext context = runtime.newContext();
        for (String input : inputs) {
            context.set(input, null);
        }
        for (RuleInput input : request.inputs()) {
            context.set(input.name(), input.values());
        }
        context.set("answers", request.answers());
        context.set("today", request.today());
        return runtime.evaluateByName(model, context, TableReader.DECISION);
    }

    /** The row that decided, counted from 0. */
    static Optional<Integer> selected(DMNResult result) {
        return result.getContext().getMetadata().get(SELECTED) instanceof Integer row
                ? Optional.of(row)
                : Optional.empty();
    }

    private static final class Selection implements DMNRuntimeEventListener {
        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            if (event.getNodeName().equals(TableReader.DECISION)
                    && !event.getSelected().isEmpty()) {
                event.getResult()
                        .getContext()
                        .getMetadata()
                        .set(SELECTED, event.getSelected().get(0) - 1);
            }
        }
    }
}
