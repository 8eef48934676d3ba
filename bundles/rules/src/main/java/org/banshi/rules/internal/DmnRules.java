// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.banshi.keys.FieldCipher;
import org.banshi.onboarding.ItemFolders;
import org.banshi.rules.Decision;
import org.banshi.rules.Replay;
import org.banshi.rules.RuleRequest;
import org.banshi.rules.Rules;
import org.banshi.spi.BanshiException;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules by KIE's DMN engine; decisions are kept sealed. */
@Component
public final class DmnRules implements Rules {
    private final Transactions transactions;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;
    private final Models models;

    @Activate
    public DmnRules(
            @Reference Database database,
            @Reference FieldCipher cipher,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference ItemFolders folders) {
        transactions = database.room("rules", DmnRules.class);
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
        models = new Models(folders);
    }

    @Override
    public Decision decide(RuleRequest request) {
        Decision decision = evaluate(request);
        record(decision, request);
        return decision;
    }

    @Override
    public Decision evaluate(RuleRequest request) {
        // as exact as it is kept, so that a decision found again equals the one given
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Decider.decide(models.of(request.digest()), request, ids.next(), now);
    }

    @Override
    public void record(Decision decision, RuleRequest request) {
        String document = cipher.seal(new DecisionDocument(request, decision).write(), context(decision.id()));
        transactions.run(handle -> DecisionRows.insert(handle, decision, request, document));
    }

    @Override
    public Optional<Decision> find(String id) {
        return document(id).map(DecisionDocument::decision);
    }

    @Override
    public Replay replay(String id) {
        Optional<DecisionDocument> document = document(id);
        if (document.isEmpty()) {
            return new Replay.Impossible("no decision of id " + id);
        }
        Decision stored = document.get().decision();
        RuleRequest request = document.get().request();
        try {
            Decision now = Decider.decide(models.of(request.digest()), request, stored.id(), stored.decided());
            return now.equals(stored) ? new Replay.Same(stored) : new Replay.Different(stored, now);
        } catch (BanshiException e) {
            return new Replay.Impossible(String.valueOf(e.getMessage()));
        }
    }

    private Optional<DecisionDocument> document(String id) {
        return transactions
                .read(handle -> DecisionRows.document(handle, id))
                .map(document -> DecisionDocument.read(cipher.open(document, context(id))));
    }

    private static String context(String id) {
        return "rules.input.document:" + id;
    }
}
