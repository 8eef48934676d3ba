// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.Item;
import org.banshi.exchange.Answer;
import org.banshi.exchange.Ask;
import org.banshi.exchange.Exchange;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Fact;
import org.banshi.spi.PersonRef;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fetches the facts an item needs: the applicant's, then, with consent, the spouse's; five seconds for all. */
@Component(service = FactGathering.class)
public final class FactGathering {
    private static final Duration APPLICANT = Duration.ofMillis(3500);
    private static final Duration SPOUSE = Duration.ofMillis(1500);

    private final Exchange exchange;
    private final Spouses spouses;
    private final Clock clock;

    @Activate
    public FactGathering(@Reference Exchange exchange, @Reference Spouses spouses, @Reference Clock clock) {
        this.exchange = exchange;
        this.spouses = spouses;
        this.clock = clock;
    }

    /**
     * Asks for what was never asked, was not answered, or is stale now. What is stale and not answered this time stays as it
     * was; the rest is as fresh as it gets.
     *
     * @return the needs that were asked, as they are now
     */
    Map<String, NeedFacts> missing(Item item, CaseRef caseRef, PersonRef applicant, Content content) {
        Map<String, NeedFacts> fresh = ask(item, caseRef, applicant, FactNeed.Of.APPLICANT, content, APPLICANT);
        Content known = content.withNeeds(fresh);
        Optional<PersonRef> spouse = spouses.agreed(item, caseRef, known);
        if (spouse.isPresent()) {
            fresh.putAll(ask(item, caseRef, spouse.get(), FactNeed.Of.SPOUSE, known, SPOUSE));
        }
        return fresh;
    }

    private Map<String, NeedFacts> ask(
            Item item, CaseRef caseRef, PersonRef subject, FactNeed.Of of, Content content, Duration within) {
        Instant now = clock.instant();
        List<FactNeed> open = item.process().facts().stream()
                .filter(need -> need.of() == of && wanted(need, content.needs().get(need.name()), now))
                .toList();
        if (open.isEmpty()) {
            return new HashMap<>();
        }
        List<Ask> asks = open.stream()
                .map(need -> new Ask(
                        need.name(),
                        need.service(),
                        subject,
                        item.process().purpose().zh(),
                        caseRef,
                        item.code().toString(),
                        within))
                .toList();
        Map<String, Answer> answers = exchange.askAll(asks, within);
        Map<String, NeedFacts> fresh = new HashMap<>();
        for (FactNeed need : open) {
            NeedFacts before = content.needs().get(need.name());
            NeedFacts after = heard(need, answers.get(need.name()));
            boolean keepsOld = before != null && before.answered() && !after.answered();
            fresh.put(need.name(), keepsOld ? before : after);
        }
        return fresh;
    }

    private static boolean wanted(FactNeed need, @Nullable NeedFacts known, Instant now) {
        return known == null || !known.answered() || Facts.stale(need, known, now);
    }

    private NeedFacts heard(FactNeed need, @Nullable Answer answer) {
        Instant now = clock.instant();
        if (answer instanceof Answer.Answered answered) {
            Map<String, Object> values = new TreeMap<>();
            for (Fact fact : answered.facts().facts()) {
                values.put(fact.name(), fact.value());
            }
            return NeedFacts.answered(
                    need.name(), need.service(), answered.facts().stated(), now, values);
        }
        String problem = answer instanceof Answer.Unavailable unavailable
                ? unavailable.problem().code()
                : answer instanceof Answer.Denied denied ? denied.problem().code() : "exchange.no-answer";
        return NeedFacts.missing(need.name(), need.service(), problem, now);
    }
}
