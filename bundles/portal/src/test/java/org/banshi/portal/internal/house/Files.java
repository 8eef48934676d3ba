// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.identity.Actor;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.licenses.License;
import org.banshi.payments.Payout;
import org.banshi.payments.PayoutState;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.Outcome;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CasePage;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.Cases;
import org.banshi.workflow.ClockView;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.EventKind;
import org.banshi.workflow.QueueView;
import org.banshi.workflow.SupplementAsk;

/** Lin's cases: approved, with a clerk, waiting for her, refused. */
public final class Files implements Cases {
    private final Map<String, CaseView> cases = new TreeMap<>();
    private final Instant now;

    public Files(Clock clock) {
        now = clock.instant();
        Instant filed = now.minusSeconds(70);
        put(view(
                "case-approved",
                CaseState.APPROVED,
                filed,
                Optional.of(decision(Outcome.APPROVE)),
                List.of(
                        event(1, EventKind.FILED, filed, "", Map.of()),
                        event(2, EventKind.APPROVED_AT_ONCE, filed.plusSeconds(1), "", Map.of("amount", "5400.00")),
                        event(3, EventKind.LETTER_ISSUED, filed.plusSeconds(2), "", Map.of())),
                List.of(),
                Optional.of(Papers.LETTER)));
        put(free(view(
                "case-free",
                CaseState.APPROVED,
                filed,
                Optional.of(decision(Outcome.APPROVE)),
                List.of(
                        event(1, EventKind.FILED, filed, "", Map.of()),
                        event(2, EventKind.APPROVED_AT_ONCE, filed.plusSeconds(1), "", Map.of("amount", "0.00"))),
                List.of(),
                Optional.empty())));
        Instant earlier = now.minus(Duration.ofDays(4));
        List<CaseEvent> handed = List.of(
                event(1, EventKind.FILED, earlier, "", Map.of()),
                event(2, EventKind.HANDED_TO_CLERK, earlier.plusSeconds(1), "", Map.of()));
        put(view(
                "case-clerk",
                CaseState.WITH_CLERK,
                earlier,
                Optional.of(decision(Outcome.REFUSE_PROPOSED)),
                handed,
                List.of(),
                Optional.empty()));
        put(view(
                "case-more",
                CaseState.WAITING_FOR_APPLICANT,
                earlier,
                Optional.of(decision(Outcome.CLERK)),
                List.of(
                        handed.get(0),
                        handed.get(1),
                        event(3, EventKind.ASKED_FOR_MORE, now.minus(Duration.ofDays(1)), "", Map.of())),
                List.of(new SupplementAsk("address", "门牌号写得不全，请写到几室"), new SupplementAsk("", "请说明为什么户口里有配偶，婚姻登记却没有")),
                Optional.empty()));
        put(view(
                "case-refused",
                CaseState.REFUSED,
                earlier,
                Optional.of(decision(Outcome.REFUSE_PROPOSED)),
                List.of(
                        handed.get(0),
                        handed.get(1),
                        event(
                                3,
                                EventKind.REFUSED,
                                now.minus(Duration.ofHours(3)),
                                "登记簿里有一套示例区的住房，不符合租房提取条件。",
                                Map.of("ground", "住房公积金管理条例 第二十四条第六项"))),
                List.of(),
                Optional.of(refusal())));
    }

    /** A draft that became a case under the same id. */
    void adopt(String id) {
        put(view(
                id,
                CaseState.FILED,
                now,
                Optional.empty(),
                List.of(event(1, EventKind.FILED, now, "", Map.of())),
                List.of(),
                Optional.empty()));
    }

    private static License refusal() {
        License letter = Papers.LETTER;
        return new License(
                "letter-2",
                new CaseRef("case-refused"),
                letter.identifier(),
                "示例金提〔2026〕13号",
                "8TNA-3D9X-W2HR-K7QM",
                new LocalText("不予提取决定书", "Decision: withdrawal refused"),
                letter.issuer(),
                letter.holderId(),
                letter.state(),
                letter.issued(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    private void put(CaseView view) {
        cases.put(view.id(), view);
    }

    private static CaseEvent event(
            int sequence, EventKind kind, Instant happened, String words, Map<String, String> details) {
        return new CaseEvent(sequence, kind, happened, CaseEvent.MACHINE, words, details);
    }

    private Decision decision(Outcome outcome) {
        boolean approve = outcome == Outcome.APPROVE;
        return new Decision(
                "d-1",
                outcome,
                approve ? Optional.of(Money.of("5400.00")) : Optional.empty(),
                outcome == Outcome.CLERK ? "a" : approve ? "8" : "1",
                outcome == Outcome.CLERK ? "" : "住房公积金管理条例 24(6)",
                approve
                        ? new LocalText("符合租房提取条件", "The conditions are met")
                        : outcome == Outcome.CLERK
                                ? new LocalText("资料待核实", "Facts have to be checked")
                                : new LocalText("本市有自有住房", "You own a home in the city"),
                List.of(
                        explained("1", "homes", approve ? "0" : "1", "你和配偶在本市的住房（套）", "real-estate/homes/v1", !approve),
                        explained("2", "accountState", "01", "公积金账户状态", "fund/account/v1", false),
                        explained("3", "fullMonths", "38", "连续足额缴存（个月）", "fund/account/v1", false),
                        explained("8", "byLease", "false", "要按实际房租取", "", approve)),
                now.minusSeconds(69));
    }

    private Explained explained(
            String rule, String input, String value, String label, String service, boolean decisive) {
        return new Explained(
                rule,
                new LocalText("规则", "rule"),
                input,
                value,
                shown(value),
                service,
                now.minus(Duration.ofMinutes(5)),
                true,
                new LocalText(label, input),
                decisive);
    }

    private static LocalText shown(String value) {
        return switch (value) {
            case "01" -> new LocalText("正常", "Active");
            case "false" -> new LocalText("否", "No");
            default -> new LocalText(value, value);
        };
    }

    private CaseView view(
            String id,
            CaseState state,
            Instant filed,
            Optional<Decision> decision,
            List<CaseEvent> events,
            List<SupplementAsk> asks,
            Optional<License> letter) {
        ObjectNode answers = JsonNodeFactory.instance
                .objectNode()
                .put("address", "示例区试验路 18 号")
                .put("rent", new BigDecimal("2200"))
                .put("months", 3)
                .put("byLease", false)
                .put("bank", "示例银行")
                .put("cardNo", "6217000000000000014");
        boolean paying = state == CaseState.APPROVED;
        return new CaseView(
                id,
                "BS-20261124-000004",
                Items.RENT,
                state,
                events.size(),
                filed,
                People.LIN.ref(),
                answers,
                Facts.of(filed, false, new BigDecimal("52300.00")),
                Map.of(),
                decision,
                new ClockView(
                        Optional.of(filed),
                        Optional.of(LocalDate.of(2026, 11, state == CaseState.WAITING_FOR_APPLICANT ? 26 : 25)),
                        false,
                        3,
                        2,
                        state == CaseState.WITH_CLERK,
                        false),
                events,
                asks,
                paying
                        ? Optional.of(new Payout(
                                "P1",
                                new CaseRef(id),
                                Money.of("5400.00"),
                                "0014",
                                PayoutState.SENT,
                                now,
                                Optional.empty(),
                                "",
                                ""))
                        : Optional.empty(),
                letter,
                Optional.empty());
    }

    /** The same case of an item that pays nothing. */
    private static CaseView free(CaseView view) {
        return new CaseView(
                view.id(),
                view.number(),
                Items.FREE,
                view.state(),
                view.version(),
                view.filed(),
                view.applicant(),
                view.answers(),
                view.facts(),
                view.contests(),
                view.decision(),
                view.clock(),
                view.events(),
                view.asks(),
                Optional.empty(),
                view.letter(),
                view.assignee());
    }

    @Override
    public Optional<CaseView> find(Actor actor, String id) {
        return Optional.ofNullable(cases.get(id))
                .filter(view -> view.applicant().id().equals(actor.id()));
    }

    @Override
    public CasePage mine(Citizen citizen, Optional<String> after, int limit) {
        List<CaseSummary> mine = cases.values().stream()
                .filter(view -> view.applicant().id().equals(citizen.id()))
                .map(view -> new CaseSummary(
                        view.id(),
                        view.number(),
                        view.item().guide().name(),
                        view.applicant().name(),
                        view.state(),
                        view.version(),
                        view.filed(),
                        view.clock().legalDue(),
                        Optional.empty()))
                .toList();
        return new CasePage(mine, Optional.empty());
    }

    @Override
    public CommandOutcome supplement(Citizen citizen, String id, int version, ObjectNode answers, String words) {
        return find(citizen, id).<CommandOutcome>map(CommandOutcome.Done::new).orElseGet(CommandOutcome.Unknown::new);
    }

    @Override
    public CommandOutcome retract(Citizen citizen, String id, int version) {
        return find(citizen, id)
                .<CommandOutcome>map(view ->
                        version == view.version() ? new CommandOutcome.Done(view) : new CommandOutcome.Conflict(view))
                .orElseGet(CommandOutcome.Unknown::new);
    }

    private static UnsupportedOperationException clerksOnly() {
        return new UnsupportedOperationException("the portal has no clerks");
    }

    @Override
    public CasePage queue(Clerk clerk, QueueView view, Optional<String> after, int limit) {
        throw clerksOnly();
    }

    @Override
    public Optional<CaseSummary> byNumber(Clerk clerk, String number) {
        throw clerksOnly();
    }

    @Override
    public Map<QueueView, Long> counts(Clerk clerk) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome claim(Clerk clerk, String id, int version) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome release(Clerk clerk, String id, int version) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome approve(Clerk clerk, String id, int version, Money amount, String reason) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome refuse(Clerk clerk, String id, int version, String ground, String reason) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome askForMore(Clerk clerk, String id, int version, List<SupplementAsk> asks) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome retryPayout(Clerk clerk, String id, int version) {
        throw clerksOnly();
    }

    @Override
    public CommandOutcome note(Clerk clerk, String id, int version, String words) {
        throw clerksOnly();
    }
}
