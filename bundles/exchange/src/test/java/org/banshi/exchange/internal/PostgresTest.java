// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banshi.exchange.Consent;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Page;
import org.banshi.spi.PersonRef;
import org.banshi.store.embedded.StoreOnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement of this room once on PostgreSQL. */
class PostgresTest {
    private static final PersonRef SPOUSE = new PersonRef("person-3", "苏例欣", "111", "350299199007110020");

    @TempDir
    private Path directory;

    @Test
    void theRoomWorksOnPostgresAsOnDerby() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Rig rig = new Rig(
                        directory,
                        clock -> StoreOnPostgres.open(
                                server.getJdbcUrl("postgres", "postgres"), "", "", directory, clock))) {
            calls(rig);
            consents(rig);
        }
    }

    private static void calls(Rig rig) {
        rig.publish(PluginText.fund());
        PluginText police = PluginText.police().service("household", Rig.HOUSEHOLD, "[fund]");
        assertThat(rig.publish(police)).isEmpty();
        assertThat(rig.publish(police)).isEmpty();
        rig.offers.offer(Rig.POLICE, Rig.HOUSEHOLD, rig::household);
        rig.exchange.ask(Rig.ask(Rig.HOUSEHOLD));
        rig.exchange.ask(Rig.ask("police/none/v1"));
        Page<DataUse> first = rig.exchange.usesOf(Rig.LIN, Optional.empty(), 1);
        Page<DataUse> second = rig.exchange.usesOf(Rig.LIN, first.next(), 1);
        assertThat(first.items()).extracting(DataUse::outcome).containsExactly("not-offered");
        assertThat(second.items()).extracting(DataUse::outcome).containsExactly("answered");
        assertThat(second.next()).isEmpty();
    }

    private static void consents(Rig rig) {
        Consent first = rig.consents.ask(Rig.CASE, SPOUSE, Rig.LIN.id(), "办理", List.of("fund/draws/v1"));
        assertThat(rig.consents.waitingFor(SPOUSE.id())).containsExactly(first);
        rig.consents.answer(first.id(), SPOUSE, false);
        Consent second = rig.consents.ask(Rig.CASE, SPOUSE, Rig.LIN.id(), "办理", List.of("fund/draws/v1"));
        rig.consents.answer(second.id(), SPOUSE, true);
        assertThat(rig.consents.find(Rig.CASE, SPOUSE.id()).map(Consent::agreed))
                .contains(true);
    }
}
