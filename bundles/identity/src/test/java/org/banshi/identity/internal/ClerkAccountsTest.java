// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.banshi.audit.AuditEntry;
import org.banshi.identity.Clerk;
import org.banshi.identity.Door;
import org.banshi.identity.LoginTakenException;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Role;
import org.banshi.identity.Session;
import org.banshi.identity.SignInOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClerkAccountsTest {
    private static final Set<Role> WORKS = EnumSet.of(Role.INTAKE, Role.REVIEWER, Role.DECIDER);

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
    void aNewClerkChoosesAPasswordAtTheFirstSignIn() {
        String once = create("library.clerk", WORKS);
        SignInOutcome.MustChangePassword must =
                (SignInOutcome.MustChangePassword) attempt("library.clerk", once.toCharArray());
        assertThat(rig.sessions.find(must.session().token())).isEmpty();
        assertThat(rig.signIn.changePassword(
                        must.session().token(), once.toCharArray(), "a-new-password".toCharArray(), "127.0.0.1"))
                .isInstanceOf(PasswordOutcome.Changed.class);

        Clerk clerk = (Clerk) signedIn("library.clerk").actor();
        assertThat(clerk.agency()).isEqualTo("library");
        assertThat(clerk.name()).isEqualTo("林试安");
        assertThat(clerk.roles()).isEqualTo(WORKS);
        assertThat(attempt("library.clerk", once.toCharArray())).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void whoMadeAnAccountIsAuditedWithoutNameAndPassword() {
        String once = create("library.clerk", WORKS);
        AuditEntry entry = last("identity.account-created");
        assertThat(entry.actor()).isEqualTo("an-operator");
        assertThat(entry.subject()).isEqualTo(clerk("library.clerk").id());
        assertThat(entry.details())
                .containsEntry("login", "library.clerk")
                .containsEntry("agency", "library")
                .containsEntry("roles", "INTAKE REVIEWER DECIDER");
        assertThat(rig.audited().toString()).doesNotContain("林试安", once);
    }

    @Test
    void aLoginInUseAMalformedLoginAndAnEndlessNameMakeNoAccount() {
        create("library.clerk", WORKS);
        assertThatExceptionOfType(LoginTakenException.class).isThrownBy(() -> create("library.clerk", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> create("Library Clerk", WORKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.accounts.createWithOneTimePassword("b.two", "试".repeat(101), "", WORKS, "test"))
                .withMessageContaining("100");
        assertThat(rig.accounts.clerks()).containsExactly(clerk("library.clerk"));
        assertThat(clerk("library.clerk").roles()).isEqualTo(WORKS);
    }

    @Test
    void theLongestNameFits() {
        String longest = "试".repeat(100);
        rig.accounts.createWithOneTimePassword("long.name", longest, "library", WORKS, "test");
        assertThat(clerk("long.name").name()).isEqualTo(longest);
    }

    @Test
    void aRandomPasswordNeverContainsTheLogin() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(Secrets.passwordFor("ab")).doesNotContain("ab").hasSize(19);
        }
    }

    @Test
    void newRolesEndWhatWasOpenAndCountAtTheNextSignIn() {
        Clerk clerk = withPassword("library.clerk");
        Session open = signedIn("library.clerk");
        rig.accounts.setRoles(clerk.id(), Set.of(Role.HEAD), "an-operator");

        assertThat(rig.sessions.find(open.token())).isEmpty();
        assertThat(((Clerk) signedIn("library.clerk").actor()).roles()).containsExactly(Role.HEAD);
        AuditEntry entry = last("identity.roles-set");
        assertThat(entry.actor()).isEqualTo("an-operator");
        assertThat(entry.subject()).isEqualTo(clerk.id());
        assertThat(entry.details())
                .containsEntry("before", "INTAKE REVIEWER DECIDER")
                .containsEntry("roles", "HEAD");
    }

    @Test
    void anAccountWithoutRolesIsClosedUntilItHasOneAgain() {
        Clerk clerk = withPassword("library.clerk");
        Session open = signedIn("library.clerk");
        rig.accounts.setRoles(clerk.id(), Set.of(), "test");
        assertThat(rig.sessions.find(open.token())).isEmpty();
        assertThat(attempt("library.clerk", "a-new-password".toCharArray())).isInstanceOf(SignInOutcome.Refused.class);
        assertThat(clerk("library.clerk").roles()).isEmpty();

        rig.accounts.setRoles(clerk.id(), WORKS, "test");
        assertThat(((Clerk) signedIn("library.clerk").actor()).roles()).isEqualTo(WORKS);
    }

    @Test
    void rolesOfNobodyAreRefusedAndNotAudited() {
        assertThatIllegalArgumentException().isThrownBy(() -> rig.accounts.setRoles("nobody", WORKS, "test"));
        assertThat(rig.audited()).isEmpty();
    }

    private String create(String login, Set<Role> roles) {
        return rig.accounts.createWithOneTimePassword(login, "林试安", "library", roles, "an-operator");
    }

    private Clerk withPassword(String login) {
        return rig.accounts.create(
                login, "林试安", "library", WORKS, "a-new-password".toCharArray(), false, "an-operator");
    }

    private Clerk clerk(String login) {
        return rig.accounts.clerkByLogin(login).orElseThrow();
    }

    private SignInOutcome attempt(String login, char[] password) {
        return rig.signIn.password(Door.CLERK, login, password, "127.0.0.1");
    }

    private Session signedIn(String login) {
        return ((SignInOutcome.SignedIn) attempt(login, "a-new-password".toCharArray())).session();
    }

    private AuditEntry last(String action) {
        return rig.audited().stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
