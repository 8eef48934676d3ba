// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.catalog.Item;
import org.banshi.identity.Person;
import org.banshi.licenses.Licenses;
import org.banshi.payments.Payouts;
import org.banshi.rules.Rules;
import org.banshi.spi.CaseRef;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.EventKind;
import org.banshi.workflow.SupplementAsk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts a case together for its reader. */
@Component(service = CaseReading.class)
public final class CaseReading {
    private final CaseFile cases;
    private final CaseContext context;
    private final LegalClock legalClock;
    private final Rules rules;
    private final Payouts payouts;
    private final Licenses licenses;

    @Activate
    public CaseReading(
            @Reference CaseFile cases,
            @Reference CaseContext context,
            @Reference LegalClock legalClock,
            @Reference Rules rules,
            @Reference Payouts payouts,
            @Reference Licenses licenses) {
        this.cases = cases;
        this.context = context;
        this.legalClock = legalClock;
        this.rules = rules;
        this.payouts = payouts;
        this.licenses = licenses;
    }

    /** @param forClerk with the notes clerks leave each other */
    CaseView view(CaseRow row, boolean forClerk) {
        CaseRef caseRef = new CaseRef(row.id());
        Item item = context.item(row.digest());
        Content content = cases.content(row.id());
        Person applicant = context.applicant(row.personId());
        List<CaseEvent> events = cases.events(row.id());
        return new CaseView(
                row.id(),
                row.number(),
                item,
                row.state(),
                row.version(),
                row.filed(),
                applicant.ref(),
                content.answers().deepCopy(),
                new Facts(item, context.form(row.digest()), content, applicant, row.filed()).view(),
                content.contests(),
                row.decisionId().isEmpty() ? Optional.empty() : rules.find(row.decisionId()),
                legalClock.view(row, events),
                forClerk
                        ? events
                        : events.stream()
                                .filter(event -> event.kind() != EventKind.NOTED)
                                .toList(),
                asks(row, events),
                payouts.of(caseRef),
                licenses.byCase(caseRef),
                Optional.of(row.assignee()).filter(login -> !login.isEmpty()));
    }

    CaseSummary summary(CaseRow row) {
        return new CaseSummary(
                row.id(),
                row.number(),
                context.item(row.digest()).guide().name(),
                context.applicant(row.personId()).name(),
                row.state(),
                row.version(),
                row.filed(),
                row.dueOn().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.dueOn())),
                Optional.of(row.assignee()).filter(login -> !login.isEmpty()));
    }

    private static List<SupplementAsk> asks(CaseRow row, List<CaseEvent> events) {
        if (row.state() != CaseState.WAITING_FOR_APPLICANT) {
            return List.of();
        }
        String asked = events.stream()
                .filter(event -> event.kind() == EventKind.ASKED_FOR_MORE)
                .reduce((first, second) -> second)
                .map(event -> event.details().getOrDefault("asks", "[]"))
                .orElse("[]");
        List<SupplementAsk> asks = new ArrayList<>();
        for (JsonNode ask : ContentJson.parse(asked)) {
            asks.add(new SupplementAsk(
                    ask.path("field").asText(), ask.path("words").asText()));
        }
        return asks;
    }
}
