// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banshi.identity.Clerk;
import org.banshi.identity.DemoAccount;
import org.banshi.identity.Door;
import org.banshi.identity.Role;
import org.banshi.identity.SignInOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAccountsTest {
    @TempDir
    private Path directory;

    private Rig rig;
    private Settings settings;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        settings = Rig.settings(Map.of(
                "demo", true,
                "administrator_file",
                        directory.resolve("etc/first-administrator.txt").toString(),
                "demo_file", directory.resolve("data/demo-accounts.txt").toString()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theFirstAdministratorHasAOneTimePasswordInAPrivateFile() throws IOException {
        new FirstAdministrator(rig.accounts, settings);
        Path file = directory.resolve("etc/first-administrator.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readAllLines(file).get(1).substring("password: ".length());
        assertThat(password).hasSizeGreaterThanOrEqualTo(19);

        SignInOutcome.MustChangePassword in = (SignInOutcome.MustChangePassword)
                rig.signIn.password(Door.CLERK, "admin", password.toCharArray(), "127.0.0.1");
        assertThat(((Clerk) in.session().actor()).roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.PLUGIN_ADMINISTRATOR);
    }

    @Test
    void thereIsNoSecondFirstAdministrator() throws IOException {
        rig.accounts.create("someone", "某人", "", Set.of(), "correct-horse-1".toCharArray(), false, "test");
        new FirstAdministrator(rig.accounts, settings);
        assertThat(rig.accounts.clerkByLogin("admin")).isEmpty();
        assertThat(Files.exists(directory.resolve("etc/first-administrator.txt")))
                .isFalse();
    }

    @Test
    void theCastSignsInWithPasswordsOfThisInstallation() throws IOException {
        List<DemoAccount> accounts = cast();
        assertThat(accounts)
                .extracting(DemoAccount::key)
                .contains("fund.clerk", "c01", "c24")
                .doesNotContain("c05");
        assertThat(accounts).extracting(DemoAccount::password).doesNotHaveDuplicates();
        Path file = directory.resolve("data/demo-accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (DemoAccount account :
                List.of(find(accounts, "fund.clerk"), find(accounts, "c01"), find(accounts, "c20"))) {
            assertThat(rig.signIn.password(
                            account.door(), account.login(), account.password().toCharArray(), "127.0.0.1"))
                    .isInstanceOf(SignInOutcome.SignedIn.class);
        }
        Clerk clerk = rig.accounts.clerkByLogin("fund.clerk").orElseThrow();
        assertThat(clerk.agency()).isEqualTo("fund");
        assertThat(clerk.roles()).containsExactlyInAnyOrder(Role.INTAKE, Role.REVIEWER, Role.DECIDER);
    }

    @Test
    void aRestartChangesNoPasswordNotEvenOneThatWasChanged() {
        List<DemoAccount> before = cast();
        Clerk clerk = rig.accounts.clerkByLogin("fund.clerk").orElseThrow();
        rig.accounts.setPassword(clerk.id(), "changed-by-hand".toCharArray(), false, "test");
        assertThat(cast()).isEqualTo(before);
        assertThat(rig.signIn.password(Door.CLERK, "fund.clerk", "changed-by-hand".toCharArray(), "127.0.0.1"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aLostFileIsMadeAgainWithNewPasswordsThatWork() throws IOException {
        DemoAccount before = find(cast(), "c01");
        Files.delete(directory.resolve("data/demo-accounts.txt"));
        DemoAccount after = find(cast(), "c01");
        assertThat(after.password()).isNotEqualTo(before.password());
        assertThat(rig.signIn.password(
                        Door.CITIZEN, after.login(), after.password().toCharArray(), "127.0.0.1"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void withoutDemoThereIsNobody() {
        DemoCast none = new DemoCast(
                rig.accounts,
                rig.persons,
                new FirstAdministrator(rig.accounts, settings),
                Rig.settings(Map.of("demo_file", directory.resolve("none.txt").toString())));
        assertThat(none.all()).isEmpty();
        assertThat(rig.persons.byDocument("111", "35029919920315002X")).isEmpty();
    }

    private List<DemoAccount> cast() {
        return new DemoCast(rig.accounts, rig.persons, new FirstAdministrator(rig.accounts, settings), settings).all();
    }

    private static DemoAccount find(List<DemoAccount> accounts, String key) {
        return accounts.stream()
                .filter(account -> account.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
