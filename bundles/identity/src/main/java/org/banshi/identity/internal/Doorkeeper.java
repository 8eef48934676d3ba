// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.banshi.identity.Door;
import org.banshi.identity.internal.Throttle.Admission;
import org.banshi.keys.Sm3;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;

/** Slows down guessing, by login and by remote address: many sit behind one address, so it may fail more often. */
final class Doorkeeper {
    static final Problem THROTTLED =
            new Problem("identity.throttled", Remedy.APPLICANT, "too many failed attempts; wait and try again");

    private final Throttle logins;
    private final Throttle remotes;

    Doorkeeper(Clock clock) {
        logins = new Throttle(clock, 5, Duration.ofMinutes(15), Duration.ofHours(12));
        remotes = new Throttle(clock, 30, Duration.ofMinutes(5), Duration.ofHours(1));
    }

    /** @param typed kept as its digest only */
    Attempt attempt(String typed, String remote) {
        String login = Sm3.hex(typed.getBytes(StandardCharsets.UTF_8));
        Admission byRemote = remotes.admit(remote);
        if (!byRemote.admitted()) {
            return new Attempt(login, remote, byRemote, false);
        }
        Admission byLogin = logins.admit(login);
        if (!byLogin.admitted()) {
            remotes.takeBack(remote);
        }
        return new Attempt(login, remote, byLogin, byLogin.admitted());
    }

    /** One attempt, counted as failed until it says otherwise. */
    final class Attempt {
        private final String login;
        private final String remote;
        private final Admission admission;
        private final boolean admitted;

        private Attempt(String login, String remote, Admission admission, boolean admitted) {
            this.login = login;
            this.remote = remote;
            this.admission = admission;
            this.admitted = admitted;
        }

        boolean admitted() {
            return admitted;
        }

        /** How long the next attempt of this login from here would be refused. */
        Duration pause() {
            Duration byLogin = logins.pause(login);
            Duration byRemote = remotes.pause(remote);
            return byLogin.compareTo(byRemote) >= 0 ? byLogin : byRemote;
        }

        void succeeded() {
            logins.succeeded(login);
            remotes.takeBack(remote);
        }

        void takeBack() {
            logins.takeBack(login);
            remotes.takeBack(remote);
        }

        Map<String, String> details(Door door) {
            return Map.of("door", door.name(), "remote", remote, "unseen", Long.toString(admission.unseen()));
        }
    }
}
