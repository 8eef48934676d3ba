// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lets the one who filed wait a moment for the table's answer, so that the next page can show it. Nothing depends on it. */
@Component(service = Settled.class)
public final class Settled {
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final Duration patience;

    @Activate
    public Settled() {
        this(Duration.ofSeconds(2));
    }

    Settled(Duration patience) {
        this.patience = patience;
    }

    /** To be called before the commit that sets the decision going. */
    void expect(String caseId) {
        waiting.put(caseId, new CompletableFuture<>());
    }

    void decided(String caseId) {
        CompletableFuture<Void> waiter = waiting.remove(caseId);
        if (waiter != null) {
            waiter.complete(null);
        }
    }

    void await(String caseId) {
        CompletableFuture<Void> waiter = waiting.get(caseId);
        if (waiter == null) {
            return;
        }
        try {
            waiter.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the case page shows what is known then
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(caseId);
        }
    }
}
