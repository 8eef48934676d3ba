// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.identity.Citizen;
import org.banshi.identity.Door;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Person;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;
import org.banshi.identity.SignIn;
import org.banshi.identity.SignInOutcome;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;

/** Two invented persons with one password, and their sessions. */
public final class People implements SignIn, Sessions {
    public static final String PASSWORD = "correct horse";
    public static final Person LIN = new Person("p-lin", "林试安", "111", "35029919920315002X", "16000000001");
    public static final Person CHEN = new Person("p-chen", "陈样宁", "111", "350299198805200018", "16000000002");

    private final Map<String, Session> open = new TreeMap<>();
    private final Clock clock;

    public People(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SignInOutcome password(Door door, String login, char[] password, String remote) {
        Optional<Person> person = login.equals(LIN.mobile())
                ? Optional.of(LIN)
                : login.equals(CHEN.mobile()) ? Optional.of(CHEN) : Optional.empty();
        if (person.isEmpty() || !new String(password).equals(PASSWORD)) {
            return new SignInOutcome.Refused(
                    new Problem("identity.wrong-login", Remedy.APPLICANT, "wrong"), Duration.ZERO);
        }
        return new SignInOutcome.SignedIn(open(person.get()));
    }

    /** A session without a sign-in page. */
    public Session open(Person person) {
        String token = "token-" + person.id() + "-" + open.size();
        Session session = new Session(
                token,
                new Citizen(person, 1),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(12)),
                "csrf-of-" + token);
        open.put(token, session);
        return session;
    }

    @Override
    public PasswordOutcome changePassword(String token, char[] current, char[] fresh, String remote) {
        return new PasswordOutcome.Refused(
                new Problem("identity.no-session", Remedy.APPLICANT, "no session"), Duration.ZERO);
    }

    @Override
    public Optional<Session> find(String token) {
        return Optional.ofNullable(open.get(token));
    }

    @Override
    public Optional<Session> awaitingPassword(String token) {
        return Optional.empty();
    }

    @Override
    public void end(String token) {
        open.remove(token);
    }

    @Override
    public void endAll(String actorId) {
        open.values().removeIf(session -> session.actor().id().equals(actorId));
    }

    /** A person by id. */
    public static Optional<Person> person(String id) {
        return java.util.stream.Stream.of(LIN, CHEN)
                .filter(person -> person.id().equals(id))
                .findFirst();
    }
}
