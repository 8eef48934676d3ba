// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.banshi.identity.Clerk;
import org.banshi.identity.Door;
import org.banshi.identity.Role;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;
import org.banshi.identity.SignIn;
import org.banshi.identity.SignInOutcome;
import org.jspecify.annotations.NullUnmarked;

/** Lets administrators into the shell by their account's password. Made by JAAS, one for each attempt. */
@NullUnmarked // the life cycle is that of JAAS: nothing is there before initialize
public final class ShellLoginModule implements LoginModule {
    static final String SIGN_IN = "banshi.sign-in";
    static final String SESSIONS = "banshi.sessions";

    private static final List<String> SHELL_ROLES = List.of("admin", "manager", "viewer", "systembundles", "ssh");

    private Subject subject;
    private CallbackHandler handler;
    private SignIn signIn;
    private Sessions sessions;
    private Set<Principal> principals = Set.of();

    @Override
    public void initialize(
            Subject subject, CallbackHandler handler, Map<String, ?> sharedState, Map<String, ?> options) {
        this.subject = subject;
        this.handler = handler;
        this.signIn = (SignIn) Objects.requireNonNull(options.get(SIGN_IN));
        this.sessions = (Sessions) Objects.requireNonNull(options.get(SESSIONS));
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("login: ");
        PasswordCallback password = new PasswordCallback("password: ", false);
        try {
            handler.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            throw failed("a login and a password are needed");
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw failed("a login and a password are needed");
        }
        SignInOutcome outcome = signIn.password(Door.CLERK, name.getName(), password.getPassword(), "shell");
        password.clearPassword();
        if (outcome instanceof SignInOutcome.MustChangePassword mustChange) {
            sessions.end(mustChange.session().token());
            throw failed("the password must be changed first: sign in to the console");
        }
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            // the shell has a session of its own
            sessions.end(signedIn.session().token());
            principals = principals(signedIn.session());
            return true;
        }
        throw failed("login or password is wrong, or there were too many attempts");
    }

    private static Set<Principal> principals(Session session) throws LoginException {
        if (session.actor() instanceof Clerk clerk && clerk.may(Role.ADMINISTRATOR)) {
            return Stream.concat(
                            Stream.of(new UserPrincipal(clerk.login())),
                            SHELL_ROLES.stream().map(RolePrincipal::new))
                    .collect(Collectors.toSet());
        }
        throw failed("only administrators may use the shell");
    }

    private static LoginException failed(String why) {
        return new FailedLoginException(why);
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals = Set.of();
        return true;
    }
}
