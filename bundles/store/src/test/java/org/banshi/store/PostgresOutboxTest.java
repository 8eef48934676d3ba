// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banshi.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL. */
class PostgresOutboxTest extends OutboxContract {
    private String url = "";

    @Override
    EmbeddedStore openNew(Path directory, Clock clock) {
        url = PostgresServer.newDatabase();
        return PostgresServer.open(url, directory, clock);
    }

    @Override
    EmbeddedStore reopened() {
        store.close();
        store = PostgresServer.open(url, directory, Clock.systemUTC());
        return store;
    }

    @Test
    void anotherNodeTakesAnEventOverOnlyWhenItsClaimHasRunOut() {
        SettableClock clock = new SettableClock();
        try (EmbeddedStore first = PostgresServer.open(url, directory.resolve("first"), clock);
                EmbeddedStore second = PostgresServer.open(url, directory.resolve("second"), clock)) {
            first.database().room("orders", OutboxContract.class).run(handle -> first.outbox()
                    .append("orders.filed", "k", "{}"));
            List<String> seen = new ArrayList<>();
            OutboxHandler handler = new OutboxHandler() {
                @Override
                public String topic() {
                    return "orders.filed";
                }

                @Override
                public void handle(OutboxEvent event) {
                    seen.add(event.id());
                }
            };
            assertThat(second.drain(handler)).isZero();
            clock.advance(Duration.ofMinutes(3));
            assertThat(second.drain(handler)).isEqualTo(1);
            assertThat(first.drain(handler)).isZero();
            assertThat(seen).hasSize(1);
        }
    }
}
