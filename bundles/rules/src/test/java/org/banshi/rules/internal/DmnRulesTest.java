// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banshi.rules.internal.RentCase.c01;
import static org.banshi.rules.internal.RentCase.married;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.rules.Decision;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.rules.Replay;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.rules.Rules;
import org.banshi.spi.BanshiException;
import org.banshi.spi.CaseRef;
import org.banshi.store.Transactions;
import org.banshi.store.embedded.StoreOnDerby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DmnRulesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T02:00:00.123456Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path directory;

    private StoreOnDerby store;
    private Rules rules;
    private Transactions transactions;

    @BeforeEach
    void open() {
        store = StoreOnDerby.inMemory(directory, CLOCK);
        Keys keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, CLOCK);
        rules = new DmnRules(store.database(), keys.fieldCipher(), store.ids(), CLOCK, RentCase.folders());
        transactions = store.database().room("rules", DmnRules.class);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long rows() {
        return transactions.read(handle -> handle.createQuery("select count(*) from rules_decision")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void decisionIsFoundAgainAsItWasGiven() {
        Decision given = rules.decide(c01().request());
        assertThat(given.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(rules.find(given.id())).contains(given);
        assertThat(rules.find("nobody")).isEmpty();
    }

    @Test
    void storedInputsGiveTheSameAnswerAgain() {
        List<RuleRequest> requests = List.of(
                c01().request(),
                c01().fact("draws.lastRentDraw", LocalDate.parse("2026-09-01")).request(),
                c01().standing("account", InputStatus.CONTESTED).request(),
                married().fact("spouseHomes.count", BigDecimal.ONE).request());
        for (RuleRequest request : requests) {
            Decision given = rules.decide(request);
            assertThat(rules.replay(given.id())).isEqualTo(new Replay.Same(given));
        }
        assertThat(rules.replay("nobody")).isInstanceOf(Replay.Impossible.class);
    }

    @Test
    void anotherAnswerThanTheTablesIsShownByReplay() {
        RuleRequest request = c01().request();
        Decision honest = rules.evaluate(request);
        Decision forged = new Decision(
                honest.id(),
                Outcome.CLERK,
                Optional.empty(),
                honest.rule(),
                honest.ground(),
                honest.reason(),
                honest.explanation(),
                honest.decided());
        rules.record(forged, request);
        assertThat(rules.replay(honest.id())).isEqualTo(new Replay.Different(forged, honest));
    }

    @Test
    void evaluationKeepsNothing() {
        rules.evaluate(c01().request());
        assertThat(rows()).isZero();
    }

    @Test
    void decisionGoesWithTheCallersTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(handle -> {
                    rules.decide(c01().request());
                    throw new IllegalStateException("caller fails");
                }));
        assertThat(rows()).isZero();
    }

    @Test
    void nothingPersonalIsReadableInTheTable() {
        Decision given = rules.decide(
                c01().answer("address", "示例区试验路 18 号").fact("id.name", "林试安").request());
        String stored =
                transactions.read(handle -> handle.createQuery("select document from rules_input where decision_id = ?")
                        .bind(0, given.id())
                        .map((row, context) -> row.getString(1))
                        .one());
        assertThat(stored).doesNotContain("林试安", "试验路", "52300", "account");
    }

    @Test
    void unknownDigestIsAnError() {
        RuleRequest request = new RuleRequest("other", new CaseRef("case-1"), List.of(), Map.of(), RentCase.TODAY);
        assertThatThrownBy(() -> rules.evaluate(request))
                .isInstanceOf(BanshiException.class)
                .hasMessageContaining("rules.unknown");
    }

    @Test
    void valuesOfEveryKindSurviveTheStore() {
        RuleRequest request = c01().fact("account.balance", new BigDecimal("52300.10"))
                .fact("household.members", List.of(Map.of("name", "林试安", "relation", "02")))
                .fact("draws.lastRentDraw", LocalDate.parse("2026-01-31"))
                .request();
        Decision given = rules.evaluate(request);
        DecisionDocument document = new DecisionDocument(request, given);
        assertThat(DecisionDocument.read(document.write())).isEqualTo(document);
        assertThat(request.inputs()).extracting(RuleInput::name).contains("draws");
    }
}
