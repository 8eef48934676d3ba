// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.banshi.audit.AuditEntry;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.identity.Door;
import org.banshi.identity.LoginTakenException;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Person;
import org.banshi.identity.Role;
import org.banshi.identity.Session;
import org.banshi.identity.SignInOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final String NUMBER = "35029919920315002X";
    private static final String PASSWORD = "correct-horse-1";

    @TempDir
    private Path directory;

    private Rig rig;
    private Person person;
    private Clerk clerk;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        person = rig.persons.register("林试安", "111", NUMBER, "16000000001");
        rig.accounts.setPassword(person.id(), PASSWORD.toCharArray(), false, "test");
        clerk = rig.accounts.create(
                "fund.clerk", "示例经办员", "fund", Set.of(Role.INTAKE), PASSWORD.toCharArray(), false, "test");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCitizenSignsInByNumberOrMobile() {
        assertThat(signedIn(Door.CITIZEN, "35029919920315002x").actor()).isEqualTo(new Citizen(person, 1));
        assertThat(signedIn(Door.CITIZEN, " 16000000001").actor()).isEqualTo(new Citizen(person, 1));
    }

    @Test
    void aClerkSignsInByLoginAndNotAtTheCitizensDoor() {
        assertThat(signedIn(Door.CLERK, "Fund.Clerk").actor()).isEqualTo(clerk);
        assertThat(refusal(Door.CITIZEN, "fund.clerk", PASSWORD)).isEqualTo("identity.wrong-login");
        assertThat(refusal(Door.CLERK, NUMBER, PASSWORD)).isEqualTo("identity.wrong-login");
    }

    @Test
    void unknownLoginAndWrongPasswordAreAnsweredAlike() {
        assertThat(refusal(Door.CITIZEN, NUMBER, "wrong-horse-1")).isEqualTo("identity.wrong-login");
        assertThat(refusal(Door.CITIZEN, "350299198805200018", PASSWORD)).isEqualTo("identity.wrong-login");
    }

    @Test
    void aMobileNumberSharedByTwoFitsNobody() {
        Person other = rig.persons.register("陈样宁", "111", "350299198805200018", "16000000001");
        rig.accounts.setPassword(other.id(), PASSWORD.toCharArray(), false, "test");
        assertThat(refusal(Door.CITIZEN, "16000000001", PASSWORD)).isEqualTo("identity.wrong-login");
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightPasswordUntilThePauseIsOver() {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(Door.CITIZEN, NUMBER, "wrong-horse-" + i)).isEqualTo("identity.wrong-login");
        }
        SignInOutcome.Refused refused = (SignInOutcome.Refused) attempt(Door.CITIZEN, NUMBER, PASSWORD);
        assertThat(refused.problem().code()).isEqualTo("identity.throttled");
        assertThat(refused.retryAfter()).isPositive();
        rig.clock.forward(refused.retryAfter());
        assertThat(signedIn(Door.CITIZEN, NUMBER)).isNotNull();
        assertThat(refusal(Door.CITIZEN, NUMBER, "wrong-horse-9")).isEqualTo("identity.wrong-login");
    }

    @Test
    void oneAddressGuessingManyLoginsIsSlowedDownToo() {
        for (int i = 0; i < 30; i++) {
            refusal(Door.CLERK, "nobody" + i, PASSWORD);
        }
        assertThat(refusal(Door.CLERK, "fund.clerk", PASSWORD)).isEqualTo("identity.throttled");
        assertThat(rig.signIn.password(Door.CLERK, "fund.clerk", PASSWORD.toCharArray(), "127.0.0.2"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void thePasswordIsWipedAndEverythingAudited() {
        char[] typed = PASSWORD.toCharArray();
        int before = rig.audited().size();
        SignInOutcome.SignedIn in =
                (SignInOutcome.SignedIn) rig.signIn.password(Door.CITIZEN, NUMBER, typed, "127.0.0.1");
        assertThat(typed).containsOnly('\0');
        refusal(Door.CITIZEN, NUMBER, "wrong-horse-1");
        rig.sessions.end(in.session().token());
        List<AuditEntry> audited = rig.audited().subList(before, before + 3);
        assertThat(audited)
                .extracting(AuditEntry::action)
                .containsExactly("identity.sign-in", "identity.sign-in-refused", "identity.sign-out");
        assertThat(rig.audited().toString())
                .doesNotContain(NUMBER, "林试安", PASSWORD, in.session().token());
    }

    @Test
    void eachSignInGetsATokenOfItsOwnAndOnlyItsDigestIsStored() {
        Session first = signedIn(Door.CITIZEN, NUMBER);
        Session second = signedIn(Door.CITIZEN, NUMBER);
        assertThat(first.token()).hasSize(43).isNotEqualTo(second.token());
        assertThat(first.csrf()).isNotEqualTo(second.csrf()).isNotEqualTo(first.token());
        String rows = rig.store.database().room("identity", SqlSessions.class).read(handle -> handle.createQuery(
                        "select * from identity_session")
                .mapToMap()
                .list()
                .toString());
        assertThat(rows).doesNotContain(first.token(), first.csrf(), second.token());
    }

    @Test
    void aSessionIsFoundUntilItIsIdleOldOrEnded() {
        Session session = signedIn(Door.CITIZEN, NUMBER);
        assertThat(rig.sessions.find(session.token())).contains(session);
        for (int i = 0; i < 24; i++) {
            rig.clock.forward(Duration.ofMinutes(29));
            assertThat(rig.sessions.find(session.token())).contains(session);
        }
        rig.clock.forward(Duration.ofMinutes(25));
        assertThat(rig.sessions.find(session.token())).isEmpty();

        Session idle = signedIn(Door.CITIZEN, NUMBER);
        rig.clock.forward(Duration.ofMinutes(30));
        assertThat(rig.sessions.find(idle.token())).isEmpty();

        Session ended = signedIn(Door.CITIZEN, NUMBER);
        rig.sessions.end(ended.token());
        assertThat(rig.sessions.find(ended.token())).isEmpty();
    }

    @Test
    void forgedTokensAreNoSessions() {
        signedIn(Door.CITIZEN, NUMBER);
        assertThat(rig.sessions.find("")).isEmpty();
        assertThat(rig.sessions.find("x' or '1'='1")).isEmpty();
        assertThat(rig.sessions.find("A".repeat(43))).isEmpty();
        assertThat(rig.sessions.find("A".repeat(100_000))).isEmpty();
    }

    @Test
    void aPasswordThatMustBeChangedOpensNothingElse() {
        rig.accounts.setPassword(clerk.id(), "one-time-pass".toCharArray(), true, "test");
        SignInOutcome.MustChangePassword must = (SignInOutcome.MustChangePassword)
                rig.signIn.password(Door.CLERK, "fund.clerk", "one-time-pass".toCharArray(), "127.0.0.1");
        String token = must.session().token();
        assertThat(rig.sessions.find(token)).isEmpty();
        assertThat(rig.sessions.awaitingPassword(token)).isPresent();

        PasswordOutcome.Changed changed = (PasswordOutcome.Changed) change(token, "one-time-pass", "a-new-password");
        assertThat(changed.session().token()).isNotEqualTo(token);
        assertThat(rig.sessions.find(changed.session().token())).isPresent();
        assertThat(rig.sessions.awaitingPassword(token)).isEmpty();
        assertThat(rig.signIn.password(Door.CLERK, "fund.clerk", "a-new-password".toCharArray(), "127.0.0.1"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aResetPasswordWorksOnceAndEndsWhatWasOpen() {
        Session open = signedIn(Door.CITIZEN, NUMBER);
        String once = rig.accounts.resetPassword(person.id(), clerk.id());

        assertThat(rig.sessions.find(open.token())).isEmpty();
        assertThat(refusal(Door.CITIZEN, NUMBER, PASSWORD)).isEqualTo("identity.wrong-login");
        SignInOutcome.MustChangePassword must = (SignInOutcome.MustChangePassword)
                rig.signIn.password(Door.CITIZEN, NUMBER, once.toCharArray(), "127.0.0.1");
        assertThat(change(must.session().token(), once, "a-new-password")).isInstanceOf(PasswordOutcome.Changed.class);
        assertThat(refusal(Door.CITIZEN, NUMBER, once)).isEqualTo("identity.wrong-login");
        assertThat(rig.audited())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("identity.password-set");
                    assertThat(entry.actor()).isEqualTo(clerk.id());
                    assertThat(entry.subject()).isEqualTo(person.id());
                })
                .noneMatch(entry -> entry.toString().contains(once));
    }

    @Test
    void passwordsThatAreResetAreNeverTheSame() {
        assertThat(rig.accounts.resetPassword(clerk.id(), "test"))
                .isNotEqualTo(rig.accounts.resetPassword(clerk.id(), "test"));
        assertThatIllegalArgumentException().isThrownBy(() -> rig.accounts.resetPassword("nobody", "test"));
    }

    @Test
    void changingAPasswordEndsAllOtherSessions() {
        Session here = signedIn(Door.CITIZEN, NUMBER);
        Session elsewhere = signedIn(Door.CITIZEN, NUMBER);
        assertThat(change(here.token(), PASSWORD, "a-new-password")).isInstanceOf(PasswordOutcome.Changed.class);
        assertThat(rig.sessions.find(here.token())).isEmpty();
        assertThat(rig.sessions.find(elsewhere.token())).isEmpty();
    }

    @Test
    void aNewPasswordMustBeNewAndNotWeak() {
        Session session = signedIn(Door.CLERK, "fund.clerk");
        assertThat(problem(change(session.token(), "wrong-horse-1", "a-new-password")))
                .isEqualTo("identity.wrong-login");
        for (String weak : new String[] {PASSWORD, "short", "aaaaaaaaaaaa", "my.fund.clerk.1"}) {
            assertThat(problem(change(session.token(), PASSWORD, weak))).isEqualTo("identity.weak-password");
        }
        assertThat(problem(change("A".repeat(43), PASSWORD, "a-new-password"))).isEqualTo("identity.no-session");
        assertThat(rig.sessions.find(session.token())).isPresent();
    }

    @Test
    void aLoginExistsOnce() {
        assertThatExceptionOfType(LoginTakenException.class)
                .isThrownBy(() -> rig.accounts.create(
                        "fund.clerk", "另一个", "fund", Set.of(), PASSWORD.toCharArray(), false, "test"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.accounts.setPassword("nobody", PASSWORD.toCharArray(), false, "test"));
        assertThat(rig.accounts.clerks("fund")).containsExactly(clerk);
        assertThat(rig.accounts.clerks("police")).isEmpty();
    }

    private SignInOutcome attempt(Door door, String login, String password) {
        return rig.signIn.password(door, login, password.toCharArray(), "127.0.0.1");
    }

    private Session signedIn(Door door, String login) {
        return ((SignInOutcome.SignedIn) attempt(door, login, PASSWORD)).session();
    }

    private String refusal(Door door, String login, String password) {
        return ((SignInOutcome.Refused) attempt(door, login, password))
                .problem()
                .code();
    }

    private PasswordOutcome change(String token, String current, String fresh) {
        return rig.signIn.changePassword(token, current.toCharArray(), fresh.toCharArray(), "127.0.0.1");
    }

    private static String problem(PasswordOutcome outcome) {
        return ((PasswordOutcome.Refused) outcome).problem().code();
    }
}
