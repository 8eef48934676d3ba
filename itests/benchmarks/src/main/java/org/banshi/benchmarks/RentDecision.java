// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.rules.Decision;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.rules.Rules;
import org.banshi.rules.internal.DmnRules;
import org.banshi.spi.CaseRef;
import org.banshi.store.embedded.StoreOnDerby;
import org.jspecify.annotations.NullUnmarked;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The rent table as shipped, on the facts of an approval: through the room, and on the engine alone. */
@NullUnmarked // the harness fills a state after making it
@State(Scope.Thread)
public class RentDecision {
    private static final Instant STATED = Instant.parse("2026-11-24T01:41:00Z");
    private static final Map<String, Map<String, Object>> FACTS = Map.of(
            "id", Map.of("match", true, "status", "1"),
            "household", Map.of("children", BigDecimal.ZERO, "local", true),
            "marriage", Map.of("status", "10"),
            "homes", Map.of("count", BigDecimal.ZERO),
            "account", Map.of("state", "01", "balance", new BigDecimal("52300"), "fullMonths", new BigDecimal("38")),
            "draws", Map.of("drawnThisPeriod", BigDecimal.ZERO),
            "loans", Map.of("count", BigDecimal.ZERO));
    private static final Map<String, Object> ANSWERS =
            Map.of("rent", new BigDecimal("2200"), "months", BigDecimal.ONE, "byLease", false);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private Scratch scratch;
    private StoreOnDerby store;
    private Rules rules;
    private RuleRequest request;
    private DMNRuntime runtime;
    private DMNModel model;

    @Setup
    public void open() throws IOException {
        scratch = new Scratch("decide");
        Path directory = scratch.path();
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        ShippedItem item = new ShippedItem();
        store = StoreOnDerby.inMemory(Files.createDirectories(directory.resolve("store")), clock);
        Keys keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, clock);
        rules = new DmnRules(store.database(), keys.fieldCipher(), store.ids(), clock, item);
        List<RuleInput> inputs = new ArrayList<>();
        FACTS.forEach((name, values) -> inputs.add(
                new RuleInput(name, new TreeMap<>(values), "agency/" + name + "/v1", STATED, InputStatus.VERIFIED)));
        request = new RuleRequest(item.folder().digest(), new CaseRef("case-1"), inputs, ANSWERS, TODAY);
        byte[] dmn = item.folder().file("rules.dmn").orElseThrow();
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(dmn)))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (rules.evaluate(request).outcome() != Outcome.APPROVE || !"approve".equals(outcome(bare()))) {
            throw new IllegalStateException("both should approve");
        }
    }

    @TearDown
    public void close() throws IOException {
        store.close();
        scratch.close();
    }

    /** With the explanation of every condition, without keeping it. */
    @Benchmark
    public Decision ours() {
        return rules.evaluate(request);
    }

    /** With explanation, sealed and kept in a database in memory. */
    @Benchmark
    public Decision kept() {
        return rules.decide(request);
    }

    @Benchmark
    public Object bare() {
        DMNContext context = runtime.newContext();
        model.getInputs().forEach(input -> context.set(input.getName(), null));
        FACTS.forEach(context::set);
        context.set("answers", ANSWERS);
        context.set("today", TODAY);
        return runtime.evaluateByName(model, context, "decision")
                .getDecisionResultByName("decision")
                .getResult();
    }

    private static Object outcome(Object result) {
        return result instanceof Map<?, ?> row ? row.get("outcome") : result;
    }
}
