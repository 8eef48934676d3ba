// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.catalog.Item;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.Licenses;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;
import org.banshi.store.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an approval sets going, in the transaction that records it: the letter, the agency's booking, then the payout. */
@Component(service = Approval.class)
public final class Approval {
    static final String LETTER = "workflow.letter";
    static final String BOOK = "workflow.book";

    private final Licenses licenses;
    private final Outbox outbox;
    private final Notices notices;
    private final CaseContext context;
    private final Clock clock;

    @Activate
    public Approval(
            @Reference Licenses licenses,
            @Reference Outbox outbox,
            @Reference Notices notices,
            @Reference CaseContext context,
            @Reference Clock clock) {
        this.licenses = licenses;
        this.outbox = outbox;
        this.notices = notices;
        this.context = context;
        this.clock = clock;
    }

    /** Inside the transaction of the approval. */
    void follow(CaseRow row, Content content, Money amount, String ground) {
        Item item = context.item(row.digest());
        String typeCode = item.process().licenseType();
        if (!typeCode.isEmpty()) {
            Map<String, Object> face = new TreeMap<>();
            face.put("amount", amount.amount());
            face.put("decidedOn", LocalDate.now(clock));
            face.put("caseNumber", row.number());
            face.put("ground", ground);
            item.process()
                    .onApproval()
                    .ifPresent(steps -> face.put("accountTail", tail(content, steps.accountAnswer())));
            String licenseId = licenses.reserve(new IssueRequest(
                            new CaseRef(row.id()),
                            row.digest(),
                            typeCode,
                            context.applicant(row.personId()).ref(),
                            face))
                    .licenseId();
            outbox.append(
                    LETTER, row.id(), payload(row).put("licenseId", licenseId).toString());
        }
        book(row);
        notices.approved(row, amount);
    }

    /** Has the agency's booking and the payout done, or done again. */
    void book(CaseRow row) {
        outbox.append(BOOK, row.id(), payload(row).toString());
    }

    private static ObjectNode payload(CaseRow row) {
        return JsonNodeFactory.instance.objectNode().put("caseId", row.id());
    }

    private static String tail(Content content, String pointer) {
        String account = pointer.isEmpty() ? "" : content.answers().at(pointer).asText();
        return account.length() < 4 ? account : account.substring(account.length() - 4);
    }
}
