// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.identity.Person;
import org.banshi.identity.Persons;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.CaseRef;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a case is read with: its pinned item and form, its applicant. */
@Component(service = CaseContext.class)
public final class CaseContext {
    private final Catalog catalog;
    private final Forms forms;
    private final Persons persons;
    private final Clock clock;

    @Activate
    public CaseContext(
            @Reference Catalog catalog, @Reference Forms forms, @Reference Persons persons, @Reference Clock clock) {
        this.catalog = catalog;
        this.forms = forms;
        this.persons = persons;
        this.clock = clock;
    }

    /** The item as pinned: the one in force does not matter to a case. */
    Item item(String digest) {
        return catalog.byDigest(digest)
                .orElseThrow(() -> new IllegalStateException("item version %s is gone".formatted(digest)));
    }

    Form form(String digest) {
        return forms.of(digest);
    }

    Person applicant(String personId) {
        return persons.find(personId)
                .orElseThrow(() -> new IllegalStateException("person %s is gone".formatted(personId)));
    }

    /** The facts as of now. */
    Facts facts(String digest, Content content, Person applicant) {
        return new Facts(item(digest), form(digest), content, applicant, clock.instant());
    }

    /** What is put to the item's table. */
    RuleRequest question(String caseId, String digest, Person applicant, Content content) {
        Facts facts = facts(digest, content, applicant);
        return new RuleRequest(
                digest,
                new CaseRef(caseId),
                facts.ruleInputs(),
                form(digest).values(content.answers(), facts.view()),
                LocalDate.now(clock));
    }
}
