// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns one request and one model into a decision. Pure: same request and model, same answer. */
final class Decider {
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final String UNVERIFIED = "a";
    private static final String BROKEN = "x";
    private static final LocalText CHECK_FACTS = new LocalText("资料待核实", "Facts to be checked");
    private static final LocalText FACTS = new LocalText("查到的信息", "What was looked up");
    private static final LocalText NOT_WORKED_OUT =
            new LocalText("规则没有算出结果，要由工作人员看", "The rule gave no answer, a clerk has to look");
    private static final Map<InputStatus, LocalText> STANDING = Map.of(
            InputStatus.MISSING, new LocalText("没有查到", "Not answered by its source"),
            InputStatus.DECLARED, new LocalText("只是申请人自己说的", "Said by the applicant only"),
            InputStatus.CONTESTED, new LocalText("申请人说不对", "Contested by the applicant"),
            InputStatus.STALE, new LocalText("查得太久了", "Asked too long ago"),
            InputStatus.CONTRADICTORY, new LocalText("和别的来源不一致", "At odds with another source"));

    private Decider() {}

    static Decision decide(RuleModel model, RuleRequest request, String id, Instant decided) {
        List<Explained> unverified = request.inputs().stream()
                .filter(input -> input.status() != InputStatus.VERIFIED)
                .map(input -> standing(model.table(), input))
                .toList();
        if (!unverified.isEmpty()) {
            return clerk(id, UNVERIFIED, CHECK_FACTS, unverified, decided);
        }
        DMNResult result;
        try {
            result = model.evaluate(request);
        } catch (RuntimeException e) { // whatever the engine throws, a person decides; its message may hold values
            LOG.warn(
                    "case {}: {} of {} failed with {}",
                    request.caseRef().id(),
                    Models.FILE,
                    model.owner(),
                    e.getClass());
            return clerk(id, BROKEN, NOT_WORKED_OUT, List.of(), decided);
        }
        Optional<Integer> selected = RuleModel.selected(result);
        if (result.hasErrors() || selected.isEmpty()) {
            LOG.warn(
                    "case {}: {} of {} gave no answer: {}",
                    request.caseRef().id(),
                    Models.FILE,
                    model.owner(),
                    result.hasErrors() ? kinds(result) : "no rule holds");
            return clerk(id, BROKEN, NOT_WORKED_OUT, List.of(), decided);
        }
        return decision(model, request, result, selected.get(), id, decided);
    }

    private static Decision decision(
            RuleModel model, RuleRequest request, DMNResult result, int selected, String id, Instant decided) {
        Row row = model.table().rows().get(selected);
        Explainer explainer = new Explainer(model.table(), result.getContext(), request, decided);
        if (row.outcome() == Outcome.APPROVE) {
            List<Explained> lacking = explainer.open(selected).stream()
                    .map(column -> explainer.lacking(UNVERIFIED, CHECK_FACTS, column))
                    .toList();
            if (!lacking.isEmpty()) {
                return clerk(id, UNVERIFIED, CHECK_FACTS, lacking, decided);
            }
        }
        List<Explained> explanation = explainer.explain(selected);
        Object amount = amount(result);
        Optional<BigDecimal> cut =
                amount instanceof BigDecimal yuan ? Optional.of(yuan.setScale(2, RoundingMode.DOWN)) : Optional.empty();
        if (row.outcome() == Outcome.APPROVE && (row.grants() || amount != null)) {
            if (cut.filter(fen -> fen.signum() > 0).isEmpty()) {
                LOG.warn(
                        "case {}: rule {} in {} of {} approves an amount that is not positive",
                        request.caseRef().id(),
                        row.rule(),
                        Models.FILE,
                        model.owner());
                return clerk(id, BROKEN, NOT_WORKED_OUT, explanation, decided);
            }
            Money granted = new Money(cut.get());
            return new Decision(
                    id,
                    row.outcome(),
                    Optional.of(granted),
                    row.rule(),
                    row.ground(),
                    row.label(),
                    explanation,
                    decided);
        }
        return new Decision(
                id, row.outcome(), Optional.empty(), row.rule(), row.ground(), row.label(), explanation, decided);
    }

    private static @Nullable Object amount(DMNResult result) {
        return result.getContext().get(TableReader.DECISION) instanceof Map<?, ?> said ? said.get("amount") : null;
    }

    private static Explained standing(RuleTable table, RuleInput input) {
        LocalText standing = STANDING.getOrDefault(input.status(), CHECK_FACTS);
        return new Explained(
                UNVERIFIED,
                CHECK_FACTS,
                input.name(),
                input.status().name(),
                standing,
                input.service(),
                input.stated(),
                true,
                table.inputs().getOrDefault(input.name(), FACTS),
                true);
    }

    private static Decision clerk(
            String id, String rule, LocalText reason, List<Explained> explanation, Instant decided) {
        return new Decision(id, Outcome.CLERK, Optional.empty(), rule, "", reason, explanation, decided);
    }

    private static String kinds(DMNResult result) {
        return result.getMessages().stream()
                .filter(message -> message.getLevel() == Message.Level.ERROR)
                .map(message -> message.getMessageType() + " at " + message.getSourceId())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
