// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.Item;
import org.banshi.forms.FactValue;
import org.banshi.forms.FactView;
import org.banshi.forms.Form;
import org.banshi.identity.Person;
import org.banshi.rules.InputStatus;
import org.banshi.rules.RuleInput;
import org.banshi.spi.LocalText;

/** The facts of a draft or case as pages and rules want them, with how far each can be relied on. */
final class Facts {
    private static final LocalText SESSION = new LocalText("你登录时的身份", "Who you signed in as");

    private final Item item;
    private final Form form;
    private final Content content;
    private final Person applicant;
    private final Instant at;

    /** @param at the instant against which facts are fresh or stale */
    Facts(Item item, Form form, Content content, Person applicant, Instant at) {
        this.item = item;
        this.form = form;
        this.content = content;
        this.applicant = applicant;
        this.at = at;
    }

    /** Values by full key, contested and stale ones too. */
    static Map<String, Object> values(Content content) {
        Map<String, Object> values = new TreeMap<>();
        content.needs()
                .forEach((name, need) -> need.values().forEach((fact, value) -> values.put(name + "." + fact, value)));
        return values;
    }

    /** What pages show: every stated fact, and each source asked, for what it did not state. */
    FactView view() {
        Map<String, FactValue> facts = new TreeMap<>();
        addApplicant(facts);
        for (FactNeed need : item.process().facts()) {
            NeedFacts known = content.needs().get(need.name());
            if (known == null || !applies(need)) {
                continue;
            }
            known.values().forEach((fact, value) -> {
                String key = need.name() + "." + fact;
                FactValue.Status status =
                        content.contests().containsKey(key) ? FactValue.Status.CONTESTED : freshness(need, known);
                facts.put(key, new FactValue(key, value, need.service(), need.source(), known.stated(), status));
            });
            FactValue.Status source = known.answered() ? freshness(need, known) : FactValue.Status.MISSING;
            facts.put(
                    need.name(),
                    new FactValue(need.name(), null, need.service(), need.source(), known.stated(), source));
        }
        return new FactView(facts);
    }

    /** What the decision table gets. A spouse's facts are left out where there is no spouse. */
    List<RuleInput> ruleInputs() {
        Map<String, Object> values = values(content);
        Set<String> contradictory = new HashSet<>();
        item.process().agreements().stream()
                .filter(agreement -> agreement.contradicted(values, applicant.idNumber()))
                .forEach(agreement -> contradictory.addAll(agreement.names()));
        FactView declared = form.declared(content.answers(), view());
        List<RuleInput> inputs = new ArrayList<>();
        for (FactNeed need : item.process().facts()) {
            if (!applies(need)) {
                continue;
            }
            NeedFacts known = content.needs()
                    .getOrDefault(need.name(), NeedFacts.missing(need.name(), need.service(), "not-asked", at));
            if (!known.answered() && !need.required()) {
                continue;
            }
            inputs.add(new RuleInput(
                    need.name(),
                    known.values(),
                    need.service(),
                    known.stated(),
                    standing(need, known, declared, contradictory)));
        }
        return inputs;
    }

    /** Whether the need concerns this case at all. */
    boolean applies(FactNeed need) {
        return need.of() == FactNeed.Of.APPLICANT
                || item.process()
                        .spouse()
                        .map(spouse -> spouse.applies(values(content)))
                        .orElse(false);
    }

    private InputStatus standing(FactNeed need, NeedFacts known, FactView declared, Set<String> contradictory) {
        if (content.contested(need.name())) {
            return InputStatus.CONTESTED;
        }
        if (!known.answered()) {
            boolean said = declared.facts().values().stream()
                    .anyMatch(fact ->
                            fact.key().startsWith(need.name() + ".") && fact.status() == FactValue.Status.DECLARED);
            return said ? InputStatus.DECLARED : InputStatus.MISSING;
        }
        if (contradictory.contains(need.name())) {
            return InputStatus.CONTRADICTORY;
        }
        return freshness(need, known) == FactValue.Status.STALE ? InputStatus.STALE : InputStatus.VERIFIED;
    }

    private FactValue.Status freshness(FactNeed need, NeedFacts known) {
        return stale(need, known, at) ? FactValue.Status.STALE : FactValue.Status.VERIFIED;
    }

    static boolean stale(FactNeed need, NeedFacts known, Instant at) {
        return known.fetched().plus(need.maxAge()).isBefore(at);
    }

    /** Who signed in is known to the house itself; pages show it like any other fact. */
    private void addApplicant(Map<String, FactValue> facts) {
        addOwn(facts, "applicant.idNumber", applicant.idNumber());
        if (!applicant.mobile().isEmpty()) {
            addOwn(facts, "applicant.mobile", applicant.mobile());
        }
    }

    private void addOwn(Map<String, FactValue> facts, String key, String value) {
        facts.put(key, new FactValue(key, value, "session", SESSION, at, FactValue.Status.VERIFIED));
    }
}
