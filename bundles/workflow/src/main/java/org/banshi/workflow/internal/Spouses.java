// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.Item;
import org.banshi.exchange.Consent;
import org.banshi.exchange.Consents;
import org.banshi.identity.Person;
import org.banshi.identity.Persons;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;
import org.banshi.workflow.SpouseConsent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who the applicant's spouse is, and whether they agreed to be asked about. */
@Component(service = Spouses.class)
public final class Spouses {
    private final Persons persons;
    private final Consents consents;

    @Activate
    public Spouses(@Reference Persons persons, @Reference Consents consents) {
        this.persons = persons;
        this.consents = consents;
    }

    SpouseConsent standing(Item item, CaseRef caseRef, Content content) {
        if (!needed(item, content)) {
            return SpouseConsent.NOT_NEEDED;
        }
        Optional<Person> spouse = person(item, content);
        if (spouse.isEmpty()) {
            return SpouseConsent.NOT_GIVEN;
        }
        return consents.find(caseRef, spouse.get().id())
                .map(consent -> switch (consent.state()) {
                    case WAITING -> SpouseConsent.WAITING;
                    case AGREED -> SpouseConsent.AGREED;
                    case REFUSED -> SpouseConsent.NOT_GIVEN;
                })
                .orElse(SpouseConsent.NOT_ASKED);
    }

    /** The spouse, if they agreed for this case; else nobody may be asked about. */
    Optional<PersonRef> agreed(Item item, CaseRef caseRef, Content content) {
        if (!needed(item, content)) {
            return Optional.empty();
        }
        return person(item, content)
                .filter(spouse ->
                        consents.find(caseRef, spouse.id()).map(Consent::agreed).orElse(false))
                .map(Person::ref);
    }

    /** The spouse to be asked, with the services it is about; empty if there is none with an account here. */
    Optional<PersonRef> ask(Item item, CaseRef caseRef, PersonRef applicant, Content content) {
        if (!needed(item, content)) {
            return Optional.empty();
        }
        Optional<PersonRef> spouse = person(item, content).map(Person::ref);
        spouse.ifPresent(person -> consents.ask(
                caseRef, person, applicant.id(), item.process().purpose().zh(), services(item)));
        return spouse;
    }

    private static List<String> services(Item item) {
        return item.process().facts().stream()
                .filter(need -> need.of() == FactNeed.Of.SPOUSE)
                .map(FactNeed::service)
                .distinct()
                .toList();
    }

    private static boolean needed(Item item, Content content) {
        return item.process()
                .spouse()
                .map(need -> need.applies(Facts.values(content)))
                .orElse(false);
    }

    private Optional<Person> person(Item item, Content content) {
        Map<String, Object> facts = Facts.values(content);
        return item.process().spouse().flatMap(need -> {
            Object idType = facts.get(need.idTypeFact());
            Object idNumber = facts.get(need.idNumberFact());
            return idType == null || idNumber == null
                    ? Optional.empty()
                    : persons.byDocument(idType.toString(), idNumber.toString());
        });
    }
}
