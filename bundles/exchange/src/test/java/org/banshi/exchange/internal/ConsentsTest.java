// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.banshi.audit.AuditEntry;
import org.banshi.exchange.Consent;
import org.banshi.exchange.NoSuchConsentException;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentsTest {
    private static final PersonRef SPOUSE = new PersonRef("person-3", "苏例欣", "111", "350299199007110020");
    private static final List<String> SERVICES = List.of("real-estate/homes/v1", "fund/draws/v1");

    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void thePersonAskedSeesItAndAgrees() {
        Consent asked = ask();
        assertThat(asked.state()).isEqualTo(Consent.State.WAITING);
        assertThat(rig.consents.waitingFor(SPOUSE.id())).containsExactly(asked);
        rig.consents.answer(asked.id(), SPOUSE, true);
        Consent answered = rig.consents.find(Rig.CASE, SPOUSE.id()).orElseThrow();
        assertThat(answered.agreed()).isTrue();
        assertThat(answered.answered()).contains(rig.now());
        assertThat(answered.services()).isEqualTo(SERVICES);
        assertThat(rig.consents.waitingFor(SPOUSE.id())).isEmpty();
        assertThat(rig.audited())
                .extracting(AuditEntry::action)
                .containsExactly("exchange.consent-asked", "exchange.consent-agreed");
    }

    @Test
    void nobodyElseCanAgreeNotEvenTheOneWhoAsks() {
        Consent asked = ask();
        assertThatExceptionOfType(NoSuchConsentException.class)
                .isThrownBy(() -> rig.consents.answer(asked.id(), Rig.LIN, true));
        assertThat(rig.consents.find(Rig.CASE, SPOUSE.id()).map(Consent::state)).contains(Consent.State.WAITING);
    }

    @Test
    void askingAgainWhileItIsOpenOrAgreedChangesNothing() {
        Consent asked = ask();
        assertThat(ask()).isEqualTo(asked);
        rig.consents.answer(asked.id(), SPOUSE, true);
        assertThat(ask().id()).isEqualTo(asked.id());
    }

    @Test
    void afterARefusalItIsAskedAnew() {
        Consent first = ask();
        rig.consents.answer(first.id(), SPOUSE, false);
        Consent second = ask();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(rig.consents.find(Rig.CASE, SPOUSE.id())).contains(second);
    }

    @Test
    void anAgreementCanBeWithdrawn() {
        Consent asked = ask();
        rig.consents.answer(asked.id(), SPOUSE, true);
        rig.consents.answer(asked.id(), SPOUSE, false);
        assertThat(rig.consents.find(Rig.CASE, SPOUSE.id()).map(Consent::agreed))
                .contains(false);
    }

    @Test
    void aConsentIsForOneCaseOnly() {
        Consent asked = ask();
        rig.consents.answer(asked.id(), SPOUSE, true);
        assertThat(rig.consents.find(new CaseRef("case-2"), SPOUSE.id())).isEmpty();
    }

    private Consent ask() {
        return rig.consents.ask(Rig.CASE, SPOUSE, Rig.LIN.id(), "办理租房提取住房公积金", SERVICES);
    }
}
