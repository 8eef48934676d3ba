// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.banshi.audit.AuditEntry;
import org.banshi.exchange.Answer;
import org.banshi.exchange.Ask;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Page;
import org.banshi.exchange.ServiceStatus;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;
import org.banshi.spi.PersonRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedExchangeTest {
    private static final String ID = "police/id/v1";

    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        rig.publish(PluginText.fund());
        rig.publish(PluginText.police()
                .service("household", Rig.HOUSEHOLD, "[fund]")
                .service("id", ID, "all"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void offer(String id, DataService service) {
        rig.offers.offer(Rig.POLICE, id, service);
    }

    @Test
    void theServiceIsToldSubjectPurposeCaseAndDeadline() {
        AtomicReference<DataRequest> seen = new AtomicReference<>();
        offer(Rig.HOUSEHOLD, request -> {
            seen.set(request);
            return rig.household(request);
        });
        Answer.Answered answered = (Answer.Answered) rig.exchange.ask(Rig.ask(Rig.HOUSEHOLD));
        assertThat(answered.facts().value("local")).contains(true);
        assertThat(seen.get())
                .isEqualTo(new DataRequest(
                        Rig.HOUSEHOLD,
                        Rig.LIN,
                        "办理租房提取住房公积金",
                        Rig.CASE,
                        answered.callId(),
                        rig.now().plusSeconds(2)));
    }

    @Test
    void everyCallIsAuditedAndVisibleToThePersonWhateverCameOfIt() {
        offer(Rig.HOUSEHOLD, rig::household);
        rig.exchange.ask(Rig.ask(Rig.HOUSEHOLD));
        rig.exchange.ask(Rig.ask(ID));
        rig.exchange.ask(new Ask(Rig.HOUSEHOLD, Rig.LIN, "好奇", Rig.CASE, "auditor-1", Duration.ofSeconds(1)));

        List<DataUse> uses = rig.exchange.usesOf(Rig.LIN, Optional.empty(), 10).items();
        assertThat(uses).extracting(DataUse::outcome).containsExactly("denied", "not-offered", "answered");
        assertThat(uses.get(2).serviceName().en()).isEqualTo("Household");
        assertThat(uses.get(2).provider().en()).isEqualTo("Demo police");
        assertThat(uses.get(2).purpose()).isEqualTo("办理租房提取住房公积金");
        assertThat(rig.audited())
                .extracting(AuditEntry::action)
                .containsOnly("exchange.call")
                .hasSize(3);
        assertThat(rig.audited()).extracting(AuditEntry::subject).containsOnly(Rig.LIN.id());
        assertThat(rig.audited().toString()).doesNotContain(Rig.LIN.idNumber(), Rig.LIN.name());
    }

    @Test
    void othersDoNotSeeIt() {
        offer(Rig.HOUSEHOLD, rig::household);
        rig.exchange.ask(Rig.ask(Rig.HOUSEHOLD));
        PersonRef other = new PersonRef("person-2", "陈样宁", "111", "350299198805200018");
        assertThat(rig.exchange.usesOf(other, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void usesComeInPagesNewestFirstEachOnce() {
        offer(ID, rig::household);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(0, ((Answer.Answered) rig.exchange.ask(Rig.ask(ID))).callId());
        }
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<DataUse> page = rig.exchange.usesOf(Rig.LIN, after, 3);
            page.items().forEach(use -> seen.add(use.id()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void onlyEntitledAgenciesAreAnswered() {
        offer(Rig.HOUSEHOLD, rig::household);
        rig.publish(new PluginText("org.banshi.plugins.civilaffairs", "civil-affairs", "11350299DEMA00064B"));
        String civilAffairsItem = "11350299DEMA00064B3352099901000";
        assertThat(askedBy(Rig.RENT)).isEqualTo("answered");
        assertThat(askedBy("clerk-1")).isEqualTo("answered");
        assertThat(askedBy(civilAffairsItem)).isEqualTo("exchange.not-entitled");
        assertThat(askedBy("auditor-1")).isEqualTo("exchange.unknown-caller");
        assertThat(askedBy("91350299DEMC00066E3352099901000")).isEqualTo("exchange.unknown-caller");
        assertThat(askedBy("person-1")).isEqualTo("exchange.unknown-caller");
    }

    @Test
    void aPluginCannotAnswerForAnother() {
        rig.offers.offer("org.banshi.plugins.other", Rig.HOUSEHOLD, rig::household);
        assertThat(code(rig.exchange.ask(Rig.ask(Rig.HOUSEHOLD)))).isEqualTo("exchange.not-offered");
    }

    @Test
    void whateverThePluginThrowsIsUnavailable() {
        List<DataService> bad = List.of(
                request -> {
                    throw new AgencyUnavailableException(ID, "down");
                },
                request -> {
                    throw new IllegalStateException("身份证 " + request.subject().idNumber());
                },
                request -> {
                    throw new NoClassDefFoundError("x");
                });
        for (DataService service : bad) {
            offer(ID, service);
            Answer answer = rig.exchange.ask(Rig.ask(ID));
            assertThat(code(answer)).isEqualTo("exchange.failed");
            assertThat(answer.toString()).doesNotContain(Rig.LIN.idNumber());
            rig.offers.unbindService(service);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a plugin must not do
    void answersThatAreNotWhatTheFileDeclaresAreUnusable() {
        Fact local = new Fact("local", true);
        List<DataService> bad = List.of(
                request -> null,
                request -> new FactSet("police/other/v1", rig.now(), List.of(local)),
                request -> new FactSet(ID, null, List.of(local)),
                request -> new FactSet(ID, rig.now().plus(Duration.ofHours(1)), List.of(local)),
                request -> new FactSet(ID, rig.now(), List.of()),
                request -> new FactSet(ID, rig.now(), List.of(new Fact("local", "yes"))),
                request -> new FactSet(ID, rig.now(), List.of(local, new Fact("secret", BigDecimal.ONE))),
                request -> new FactSet(ID, rig.now(), List.of(local, new Fact("address", "x".repeat(10_001)))));
        for (DataService service : bad) {
            offer(ID, service);
            assertThat(code(rig.exchange.ask(Rig.ask(ID)))).isEqualTo("exchange.unusable-answer");
            rig.offers.unbindService(service);
        }
        offer(ID, request -> new FactSet(ID, rig.now(), List.of(local, new Fact("address", "样板路"))));
        assertThat(rig.exchange.ask(Rig.ask(ID))).isInstanceOf(Answer.Answered.class);
    }

    @Test
    void aHangingServiceIsGivenUpAndHarmsNoOther() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        offer(ID, request -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return rig.household(request);
        });
        offer(Rig.HOUSEHOLD, rig::household);
        Map<String, Answer> answers =
                rig.exchange.askAll(List.of(Rig.ask(ID), Rig.ask(Rig.HOUSEHOLD)), Duration.ofMillis(100));
        assertThat(code(Objects.requireNonNull(answers.get(ID)))).isEqualTo("exchange.timeout");
        assertThat(answers.get(Rig.HOUSEHOLD)).isInstanceOf(Answer.Answered.class);
        interrupted.await();
    }

    @Test
    void allAreAskedAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        DataService waiting = request -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new AgencyUnavailableException(request.service(), "interrupted");
            }
            return rig.household(request);
        };
        offer(ID, waiting);
        offer(Rig.HOUSEHOLD, waiting);
        Map<String, Answer> answers =
                rig.exchange.askAll(List.of(Rig.ask(ID), Rig.ask(Rig.HOUSEHOLD)), Duration.ofSeconds(5));
        assertThat(answers.values()).allMatch(Answer.Answered.class::isInstance);
        assertThat(answers.keySet()).containsExactly(ID, Rig.HOUSEHOLD);
    }

    @Test
    void callsOfOneFormAreOneCommit() {
        offer(ID, rig::household);
        offer(Rig.HOUSEHOLD, rig::household);
        long before = rig.store.database().commits();
        rig.exchange.askAll(List.of(Rig.ask(ID), Rig.ask(Rig.HOUSEHOLD)), Duration.ofSeconds(5));
        assertThat(rig.store.database().commits() - before).isEqualTo(1);
    }

    @Test
    void moreQuestionsThanThreadsAndQueueHoldAreRefusedAtOnce() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(2);
        offer(ID, request -> {
            running.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new AgencyUnavailableException(ID, "interrupted");
            }
            return rig.household(request);
        });
        ServiceLine line = rig.offers.line(rig.services.find(ID).orElseThrow()).orElseThrow();
        DataRequest request = new DataRequest(ID, Rig.LIN, "x", Rig.CASE, "r", rig.now());
        List<ServiceLine.Begun> begun = new ArrayList<>();
        begun.add(line.begin(request));
        begun.add(line.begin(request));
        running.await();
        begun.add(line.begin(request)); // waits in the queue of one
        assertThat(code(rig.exchange.ask(Rig.ask(ID)))).isEqualTo("exchange.overloaded");
        assertThat(rig.exchange.services().get(1).breaker()).isEqualTo(ServiceStatus.Breaker.CLOSED);
        release.countDown();
        for (ServiceLine.Begun each : begun) {
            Answer answer = line.await(
                    (ServiceLine.Begun.Running) each,
                    Duration.ofSeconds(5),
                    rig.services.find(ID).orElseThrow());
            assertThat(answer).isInstanceOf(Answer.Answered.class);
        }
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndComesBack() {
        AtomicReference<DataService> behaviour = new AtomicReference<>(request -> {
            throw new AgencyUnavailableException(ID, "down");
        });
        offer(ID, request -> Objects.requireNonNull(behaviour.get()).answer(request));
        for (int i = 0; i < 3; i++) {
            assertThat(code(rig.exchange.ask(Rig.ask(ID)))).isEqualTo("exchange.failed");
        }
        assertThat(code(rig.exchange.ask(Rig.ask(ID)))).isEqualTo("exchange.circuit-open");
        ServiceStatus status = rig.exchange.services().get(1);
        assertThat(status.service()).isEqualTo(ID);
        assertThat(status.breaker()).isEqualTo(ServiceStatus.Breaker.OPEN);
        assertThat(status.failures()).isEqualTo(3);
        assertThat(status.lastError()).isEqualTo("exchange.failed");
        assertThat(status.lastErrorAt()).contains(rig.now());

        behaviour.set(rig::household);
        rig.clock.forward(Duration.ofSeconds(5));
        assertThat(rig.exchange.ask(Rig.ask(ID))).isInstanceOf(Answer.Answered.class);
        assertThat(rig.exchange.services().get(1).breaker()).isEqualTo(ServiceStatus.Breaker.CLOSED);
    }

    @Test
    void aPluginThatGoesLetsTheCallUnderWayEnd() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        DataService service = request -> {
            running.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new AgencyUnavailableException(ID, "interrupted");
            }
            return rig.household(request);
        };
        offer(ID, service);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> answer = caller.submit(() -> rig.exchange.ask(Rig.ask(ID)));
            running.await();
            rig.offers.unbindService(service);
            rig.services.withdraw(Rig.POLICE);
            assertThat(code(rig.exchange.ask(Rig.ask(ID)))).isEqualTo("exchange.not-offered");
            release.countDown();
            assertThat(answer.get()).isInstanceOf(Answer.Answered.class);
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void theServiceRunsWithTheClassLoaderOfItsPlugin() {
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        DataService service = request -> {
            seen.set(Thread.currentThread().getContextClassLoader());
            return rig.household(request);
        };
        offer(ID, service);
        rig.exchange.ask(Rig.ask(ID));
        assertThat(seen.get()).isSameAs(service.getClass().getClassLoader());
    }

    @Test
    void oneNameForTwoQuestionsIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.exchange.askAll(List.of(Rig.ask(ID), Rig.ask(ID)), Duration.ofSeconds(1)));
    }

    private String askedBy(String caller) {
        return code(rig.exchange.ask(new Ask(Rig.HOUSEHOLD, Rig.LIN, "办理", Rig.CASE, caller, Duration.ofSeconds(2))));
    }

    private static String code(Answer answer) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return unavailable.problem().code();
        }
        return answer instanceof Answer.Denied denied ? denied.problem().code() : "answered";
    }
}
