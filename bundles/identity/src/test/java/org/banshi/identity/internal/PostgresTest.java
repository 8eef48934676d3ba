// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.banshi.identity.Clerk;
import org.banshi.identity.Door;
import org.banshi.identity.LoginTakenException;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Person;
import org.banshi.identity.Role;
import org.banshi.identity.SignInOutcome;
import org.banshi.store.embedded.StoreOnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement of this room once on PostgreSQL. */
class PostgresTest {
    private static final String PASSWORD = "correct-horse-1";

    @TempDir
    private Path directory;

    @Test
    void theRoomWorksOnPostgresAsOnDerby() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Rig rig = new Rig(
                        directory,
                        clock -> StoreOnPostgres.open(
                                server.getJdbcUrl("postgres", "postgres"), "", "", directory, clock))) {
            aCitizen(rig);
            aClerk(rig);
        }
    }

    private static void aCitizen(Rig rig) {
        Person person = rig.persons.register("潘𬭎迟", "111", "350299198007120179", "16000000020");
        assertThat(rig.persons.register("潘𬭎迟", "111", "350299198007120179", ""))
                .isEqualTo(person);
        assertThat(rig.persons.find(person.id())).contains(person);
        rig.accounts.setPassword(person.id(), PASSWORD.toCharArray(), false, "test");
        SignInOutcome.SignedIn in = (SignInOutcome.SignedIn)
                rig.signIn.password(Door.CITIZEN, "16000000020", PASSWORD.toCharArray(), "127.0.0.1");
        rig.clock.forward(Duration.ofMinutes(2));
        assertThat(rig.sessions.find(in.session().token())).contains(in.session());
        rig.sessions.end(in.session().token());
        assertThat(rig.sessions.find(in.session().token())).isEmpty();
    }

    private static void aClerk(Rig rig) {
        Clerk clerk = rig.accounts.create(
                "fund.clerk", "示例经办员", "fund", Set.of(Role.INTAKE), PASSWORD.toCharArray(), true, "test");
        assertThatExceptionOfType(LoginTakenException.class)
                .isThrownBy(() -> rig.accounts.create(
                        "fund.clerk", "另一个", "fund", Set.of(), PASSWORD.toCharArray(), false, "test"));
        SignInOutcome.MustChangePassword must = (SignInOutcome.MustChangePassword)
                rig.signIn.password(Door.CLERK, "fund.clerk", PASSWORD.toCharArray(), "127.0.0.1");
        assertThat(rig.signIn.changePassword(
                        must.session().token(), PASSWORD.toCharArray(), "a-new-password".toCharArray(), "127.0.0.1"))
                .isInstanceOf(PasswordOutcome.Changed.class);
        rig.accounts.setRoles(clerk.id(), Set.of(Role.HEAD), "test");
        assertThat(rig.accounts.clerks("fund")).extracting(Clerk::roles).containsExactly(Set.of(Role.HEAD));
        assertThat(rig.accounts.clerks()).hasSize(1);
    }
}
