// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.forms.FactView;
import org.banshi.identity.Person;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.Licenses;
import org.banshi.spi.CaseRef;
import org.banshi.store.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders the letter a decision is told by: number and code at once, the sealing afterwards through the outbox. */
@Component(service = LetterOrder.class)
public final class LetterOrder {
    static final String TOPIC = "workflow.letter";

    private final Licenses licenses;
    private final Outbox outbox;
    private final CaseContext context;
    private final Clock clock;

    @Activate
    public LetterOrder(
            @Reference Licenses licenses,
            @Reference Outbox outbox,
            @Reference CaseContext context,
            @Reference Clock clock) {
        this.licenses = licenses;
        this.outbox = outbox;
        this.context = context;
        this.clock = clock;
    }

    /**
     * Inside the transaction of the decision.
     *
     * @param typeCode licence type; empty text: the item tells this decision by no letter
     * @param face what stands on it besides case number, day and answers
     */
    void place(CaseRow row, String typeCode, Content content, Map<String, Object> face) {
        if (typeCode.isEmpty()) {
            return;
        }
        Person applicant = context.applicant(row.personId());
        Map<String, Object> whole = new TreeMap<>(face);
        answers(row, content, applicant)
                .forEach((name, words) -> whole.put("answers." + name, words.replace("\n", "、")));
        whole.put("decidedOn", LocalDate.now(clock));
        whole.put("caseNumber", row.number());
        String licenseId = licenses.reserve(
                        new IssueRequest(new CaseRef(row.id()), row.digest(), typeCode, applicant.ref(), whole))
                .licenseId();
        outbox.append(
                TOPIC,
                row.id(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("caseId", row.id())
                        .put("licenseId", licenseId)
                        .toString());
    }

    /** By property of the form; letters are in Chinese. */
    private Map<String, String> answers(CaseRow row, Content content, Person applicant) {
        FactView facts = context.facts(row.digest(), content, applicant).view();
        return context.form(row.digest()).inWords(content.answers(), facts, Locale.SIMPLIFIED_CHINESE);
    }
}
