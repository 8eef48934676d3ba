// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Actor;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.identity.Door;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Session;
import org.banshi.identity.SignIn;
import org.banshi.identity.SignInOutcome;
import org.banshi.identity.internal.CredentialTable.Credential;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-in and change of password; the same work is done whether the login exists or not. */
@Component
public final class PasswordSignIn implements SignIn {
    private static final Problem WRONG =
            new Problem("identity.wrong-login", Remedy.APPLICANT, "login or password is wrong");
    private static final Problem BUSY =
            new Problem("identity.busy", Remedy.APPLICANT, "too many sign-ins at the moment; try again in a moment");
    private static final Problem NO_SESSION =
            new Problem("identity.no-session", Remedy.APPLICANT, "the session has ended; sign in again");
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);
    private static final int PASSWORD_ASSURANCE = 1;

    private record Found(Actor actor, Credential credential) {}

    private final Transactions transactions;
    private final SqlPersons persons;
    private final SqlClerks clerks;
    private final SqlSessions sessions;
    private final Argon2Passwords passwords;
    private final Trail trail;
    private final Clock clock;
    private final Doorkeeper doorkeeper;

    @Activate
    public PasswordSignIn(
            @Reference Database database,
            @Reference SqlPersons persons,
            @Reference SqlClerks clerks,
            @Reference SqlSessions sessions,
            @Reference Argon2Passwords passwords,
            @Reference Trail trail,
            @Reference Clock clock) {
        this.transactions = database.room("identity", PasswordSignIn.class);
        this.persons = persons;
        this.clerks = clerks;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.doorkeeper = new Doorkeeper(clock);
    }

    @Override
    public SignInOutcome password(Door door, String login, char[] password, String remote) {
        try {
            Doorkeeper.Attempt attempt = doorkeeper.attempt(door + " " + SqlPersons.normal(login), remote);
            if (!attempt.admitted()) {
                return new SignInOutcome.Refused(Doorkeeper.THROTTLED, attempt.pause());
            }
            Optional<Found> found = transactions.read(handle -> lookUp(handle, door, login));
            Optional<Boolean> right = passwords.matches(
                    password, found.map(each -> each.credential.hash()).orElse(passwords.nobody()));
            if (right.isEmpty()) {
                attempt.takeBack();
                return new SignInOutcome.Refused(BUSY, BUSY_PAUSE);
            }
            if (found.isEmpty() || !right.get()) {
                trail.write("", "identity.sign-in-refused", subject(found), attempt.details(door));
                return new SignInOutcome.Refused(WRONG, attempt.pause());
            }
            attempt.succeeded();
            return open(door, found.get(), attempt);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SignInOutcome open(Door door, Found found, Doorkeeper.Attempt attempt) {
        boolean mustChange = found.credential.mustChange();
        Session session = transactions.write(handle -> sessions.open(handle, found.actor, mustChange));
        trail.write(session.actor().id(), "identity.sign-in", session.actor().id(), attempt.details(door));
        return mustChange ? new SignInOutcome.MustChangePassword(session) : new SignInOutcome.SignedIn(session);
    }

    @Override
    public PasswordOutcome changePassword(String token, char[] current, char[] fresh, String remote) {
        try {
            Optional<Session> session = sessions.find(token).or(() -> sessions.awaitingPassword(token));
            return session.map(each -> change(each.actor(), current, fresh, remote))
                    .orElseGet(() -> new PasswordOutcome.Refused(NO_SESSION, Duration.ZERO));
        } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    private PasswordOutcome change(Actor actor, char[] current, char[] fresh, String remote) {
        Doorkeeper.Attempt attempt = doorkeeper.attempt("change " + actor.id(), remote);
        if (!attempt.admitted()) {
            return new PasswordOutcome.Refused(Doorkeeper.THROTTLED, attempt.pause());
        }
        Optional<Credential> credential = transactions.read(handle -> CredentialTable.find(handle, actor.id()));
        Optional<Boolean> right =
                passwords.matches(current, credential.map(Credential::hash).orElse(passwords.nobody()));
        if (right.isEmpty()) {
            attempt.takeBack();
            return new PasswordOutcome.Refused(BUSY, BUSY_PAUSE);
        }
        if (!right.get()) {
            trail.write(actor.id(), "identity.password-change-refused", actor.id(), Map.of("remote", remote));
            return new PasswordOutcome.Refused(WRONG, attempt.pause());
        }
        attempt.succeeded();
        Optional<Problem> weak = weakness(actor, current, fresh);
        if (weak.isPresent()) {
            return new PasswordOutcome.Refused(weak.get(), Duration.ZERO);
        }
        return new PasswordOutcome.Changed(replace(actor, fresh, remote));
    }

    private Session replace(Actor actor, char[] fresh, String remote) {
        Door door = actor instanceof Clerk ? Door.CLERK : Door.CITIZEN;
        Credential credential = new Credential(actor.id(), door, passwords.hash(fresh), false);
        Session session = transactions.write(handle -> {
            CredentialTable.put(handle, credential, clock.instant());
            sessions.endAll(handle, actor.id());
            return sessions.open(handle, actor, false);
        });
        trail.write(actor.id(), "identity.password-changed", actor.id(), Map.of("remote", remote));
        return session;
    }

    private static Optional<Problem> weakness(Actor actor, char[] current, char[] fresh) {
        String login = actor instanceof Clerk clerk
                ? clerk.login()
                : ((Citizen) actor).person().idNumber();
        Optional<String> why = Arrays.equals(current, fresh)
                ? Optional.of("the new password is the current one")
                : Secrets.weakness(fresh, login);
        return why.map(words -> new Problem("identity.weak-password", Remedy.APPLICANT, words));
    }

    /** One login may fit several persons who share a mobile number: then it fits nobody. */
    private Optional<Found> lookUp(Handle handle, Door door, String login) {
        if (door == Door.CLERK) {
            return clerks.byLogin(handle, login.strip().toLowerCase(Locale.ROOT))
                    .filter(clerk -> !clerk.roles().isEmpty())
                    .flatMap(clerk -> credential(handle, clerk));
        }
        List<Found> found = persons.byLogin(handle, login).stream()
                .flatMap(id -> persons.find(id).stream())
                .flatMap(person -> credential(handle, new Citizen(person, PASSWORD_ASSURANCE)).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Found> credential(Handle handle, Actor actor) {
        return CredentialTable.find(handle, actor.id()).map(credential -> new Found(actor, credential));
    }

    // the caller's Optional is read here only
    private static String subject(@SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Found> found) {
        return found.map(each -> each.actor.id()).orElse("");
    }
}
