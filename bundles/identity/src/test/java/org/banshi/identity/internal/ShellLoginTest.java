// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;
import org.banshi.audit.AuditEntry;
import org.banshi.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellLoginTest {
    private static final String PASSWORD = "correct-horse-1";

    @TempDir
    private Path directory;

    private Rig rig;
    private final Subject subject = new Subject();

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        account("root", Role.ADMINISTRATOR, false);
        account("plugins", Role.PLUGIN_ADMINISTRATOR, false);
        account("newcomer", Role.ADMINISTRATOR, true);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anAdministratorGetsTheShellsRolesAndNoSessionElsewhere() throws LoginException {
        ShellLoginModule module = module(typed("root", PASSWORD));
        assertThat(module.login()).isTrue();
        assertThat(module.commit()).isTrue();
        assertThat(subject.getPrincipals())
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("root", "admin", "manager", "viewer", "systembundles", "ssh");
        assertThat(rig.audited()).extracting(AuditEntry::action).endsWith("identity.sign-in", "identity.sign-out");
        module.logout();
        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    void nobodyElseGetsIn() {
        refused(typed("plugins", PASSWORD), "only administrators");
        refused(typed("newcomer", PASSWORD), "must be changed");
        refused(typed("root", "wrong-horse-1"), "wrong");
        refused(typed("karaf", "karaf"), "wrong");
        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    void aSignInByKeyIsLeftToTheModuleForKeys() {
        refused(
                callbacks -> {
                    throw new javax.security.auth.callback.UnsupportedCallbackException(callbacks[0]);
                },
                "are needed");
    }

    private void account(String login, Role role, boolean mustChange) {
        rig.accounts.create(login, "某人", "", Set.of(role), PASSWORD.toCharArray(), mustChange, "test");
    }

    private void refused(CallbackHandler typed, String why) {
        ShellLoginModule module = module(typed);
        assertThatExceptionOfType(LoginException.class)
                .isThrownBy(module::login)
                .withMessageContaining(why);
        assertThat(module.commit()).isFalse();
    }

    private ShellLoginModule module(CallbackHandler typed) {
        ShellLoginModule module = new ShellLoginModule();
        module.initialize(
                subject,
                typed,
                Map.of(),
                Map.of(ShellLoginModule.SIGN_IN, rig.signIn, ShellLoginModule.SESSIONS, rig.sessions));
        return module;
    }

    private static CallbackHandler typed(String login, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(login);
                } else if (callback instanceof PasswordCallback secret) {
                    secret.setPassword(password.toCharArray());
                }
            }
        };
    }
}
