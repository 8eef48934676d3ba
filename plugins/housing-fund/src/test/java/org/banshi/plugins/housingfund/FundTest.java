// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.sandbox.internal.Sandbox;
import org.banshi.plugins.sandbox.internal.Settings;
import org.banshi.plugins.wire.testing.Configured;
import org.banshi.plugins.wire.testing.Questions;
import org.banshi.spi.ActionOutcome;
import org.banshi.spi.ActionRequest;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.CaseRef;
import org.banshi.spi.FactSet;
import org.banshi.spi.PersonRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FundTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final PersonRef C01 = new PersonRef("p1", "林试安", "111", "35029919920315002X");

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private FundSystem fund;
    private AccountService account;
    private DrawsService draws;
    private DrawAction draw;

    @BeforeEach
    void open() {
        sandbox = sandbox();
        plugin("fund.p12");
    }

    @AfterEach
    void close() {
        fund.close();
        sandbox.close();
    }

    private Sandbox sandbox() {
        return new Sandbox(
                new Settings(
                        directory, 0, 0, Duration.ofSeconds(4), Duration.ofMillis(20), Duration.ofMillis(500), true),
                CLOCK);
    }

    private void plugin(String store) {
        fund = new FundSystem(Configured.as(
                FundSystem.Config.class,
                Map.of(
                        "address", sandbox.address(SimulatedSystem.FUND),
                        "key_store", directory.resolve(store).toString(),
                        "key_file", directory.resolve("fund.key").toString(),
                        "patience_millis", 2000)));
        account = new AccountService(fund, CLOCK);
        draws = new DrawsService(fund);
        draw = new DrawAction(fund);
    }

    private FactSet accountOf(String name, String number) {
        return account.answer(Questions.about("fund/account/v1", name, number));
    }

    private static ActionRequest request(String key, String amount) {
        return new ActionRequest(key, new CaseRef("case-1"), C01, Map.of("amount", new BigDecimal(amount)));
    }

    @Test
    void statesAnAccount() {
        FactSet facts = accountOf("林试安", "35029919920315002X");
        assertThat(facts.value("number")).contains("350299000001");
        assertThat(facts.value("state")).contains("01");
        assertThat(facts.value("balance")).contains(new BigDecimal("52300.00"));
        assertThat(facts.value("fullMonths")).contains(new BigDecimal(38));
        assertThat(facts.value("paidTo"))
                .contains(YearMonth.now(CLOCK).minusMonths(1).toString());
    }

    @Test
    void statesTheNormalOneOfTwoAccounts() {
        assertThat(accountOf("曾双户", "350299198609290167").value("state")).contains("01");
    }

    @Test
    void statesThatSomebodyHasNoAccount() {
        FactSet facts = accountOf("叶古松", "350299195110010097");
        assertThat(facts.value("state")).contains("none");
        assertThat(facts.value("balance")).contains(new BigDecimal("0.00"));
    }

    @Test
    void statesWhatWasDrawnInTheRunningPeriod() {
        FactSet facts = draws.answer(Questions.about("fund/draws/v1", "苏例欣", "350299199007110020"));
        assertThat(facts.value("drawnThisPeriod")).contains(new BigDecimal("600.00"));
        assertThat(facts.value("lastRentDraw")).contains(LocalDate.now(CLOCK).minusDays(20));
        FactSet none = draws.answer(Questions.about("fund/draws/v1", "林试安", "35029919920315002X"));
        assertThat(none.value("drawnThisPeriod")).contains(new BigDecimal("0.00"));
        assertThat(none.value("lastRentDraw")).isEmpty();
    }

    @Test
    void booksAWithdrawalOnce() {
        ActionOutcome first = draw.perform(request("T1", "1800.00"));
        ActionOutcome second = draw.perform(request("T1", "1800.00"));
        assertThat(first).isEqualTo(second).isInstanceOf(ActionOutcome.Done.class);
        assertThat(accountOf("林试安", "35029919920315002X").value("balance")).contains(new BigDecimal("50500.00"));
    }

    @Test
    void booksAWithdrawalOnceThoughTheFundWasRestartedBetween() {
        ActionOutcome first = draw.perform(request("T1", "1800.00"));
        fund.close();
        sandbox.close();
        sandbox = sandbox();
        plugin("fund.p12");
        assertThat(draw.perform(request("T1", "1800.00"))).isEqualTo(first);
        assertThat(accountOf("林试安", "35029919920315002X").value("balance")).contains(new BigDecimal("50500.00"));
    }

    @Test
    void booksOnceWhatWasAnsweredTooLate() {
        sandbox.set(SimulatedSystem.FUND, SimulatedFault.LATE);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> draw.perform(request("T1", "1800.00")));
        sandbox.set(SimulatedSystem.FUND, SimulatedFault.NONE);
        assertThat(draw.perform(request("T1", "1800.00"))).isEqualTo(new ActionOutcome.Done("JZ00000001"));
        assertThat(accountOf("林试安", "35029919920315002X").value("balance")).contains(new BigDecimal("50500.00"));
    }

    @Test
    void refusesTheSameNumberForAnotherAmount() {
        draw.perform(request("T1", "1800.00"));
        assertThat(draw.perform(request("T1", "1700.00")))
                .isInstanceOfSatisfying(
                        ActionOutcome.Rejected.class,
                        rejected -> assertThat(rejected.problem().code()).isEqualTo("fund.duplicate"));
    }

    @Test
    void passesOnWhatTheFundRefusesForGood() {
        assertThat(draw.perform(request("T1", "99999.00")))
                .isInstanceOfSatisfying(
                        ActionOutcome.Rejected.class,
                        rejected -> assertThat(rejected.problem().code()).isEqualTo("fund.insufficient"));
        sandbox.set(SimulatedSystem.FUND, SimulatedFault.REJECT);
        assertThat(draw.perform(request("T2", "1800.00")))
                .isInstanceOfSatisfying(
                        ActionOutcome.Rejected.class,
                        rejected -> assertThat(rejected.problem().code()).isEqualTo("fund.frozen"));
    }

    @Test
    void countsBookedWithdrawalsUntilTheyAreForgotten() {
        draw.perform(request("T1", "1800.00"));
        assertThat(drawnByC01()).isEqualTo(new BigDecimal("1800.00"));
        sandbox.forgetDraws();
        assertThat(drawnByC01()).isEqualTo(new BigDecimal("0.00"));
        assertThat(draw.perform(request("T1", "1800.00"))).isEqualTo(new ActionOutcome.Done("JZ00000001"));
    }

    private Object drawnByC01() {
        return draws.answer(Questions.about("fund/draws/v1", "林试安", "35029919920315002X"))
                .value("drawnThisPeriod")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = SimulatedFault.class,
            names = {"SLOW", "DEAD", "GARBAGE", "REJECT"})
    void isUnavailableWhileTheFundMisbehaves(SimulatedFault fault) {
        sandbox.set(SimulatedSystem.FUND, fault);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> accountOf("林试安", "35029919920315002X"))
                .withMessageContaining("fund/account/v1")
                .withMessageNotContainingAny("林试安", "350299");
        sandbox.set(SimulatedSystem.FUND, SimulatedFault.NONE);
        assertThat(accountOf("林试安", "35029919920315002X").value("state")).contains("01");
    }

    @Test
    void saysWhenALateSourceStatedIt() {
        sandbox.set(SimulatedSystem.FUND, SimulatedFault.LATE);
        assertThat(accountOf("林试安", "35029919920315002X").stated())
                .isBefore(CLOCK.instant().minus(Duration.ofDays(29)));
    }

    @Test
    void isUnavailableWithoutItsKeyAndWellOnceItIsThere() {
        fund.close();
        plugin("missing.p12");
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> accountOf("林试安", "35029919920315002X"));
    }

    @Test
    void isRefusedByTheFundWithoutASignature() throws Exception {
        String body = "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body>"
                + "<q:QueryAccount xmlns:q='urn:banshi:example:fund-core:1'><QUERY>"
                + "<q:ZJHM>35029919920315002X</q:ZJHM></QUERY></q:QueryAccount></e:Body></e:Envelope>";
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.address(SimulatedSystem.FUND)))
                                .header("Content-Type", "application/soap+xml; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("SecurityError").doesNotContain("52300");
    }
}
