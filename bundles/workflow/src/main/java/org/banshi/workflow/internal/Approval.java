// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.Item;
import org.banshi.spi.Money;
import org.banshi.store.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an approval sets going, in the transaction that records it: the letter, the agency's booking, then the payout. */
@Component(service = Approval.class)
public final class Approval {
    static final String BOOK = "workflow.book";

    private final LetterOrder letters;
    private final Outbox outbox;
    private final Notices notices;
    private final CaseContext context;

    @Activate
    public Approval(
            @Reference LetterOrder letters,
            @Reference Outbox outbox,
            @Reference Notices notices,
            @Reference CaseContext context) {
        this.letters = letters;
        this.outbox = outbox;
        this.notices = notices;
        this.context = context;
    }

    /**
     * Inside the transaction of the approval.
     *
     * @param amount zero if nothing is to be paid
     */
    void follow(CaseRow row, Content content, Money amount, String ground) {
        Item item = context.item(row.digest());
        Map<String, Object> face = new TreeMap<>();
        face.put("amount", amount.amount());
        face.put("ground", ground);
        item.process().onApproval().ifPresent(steps -> face.put("accountTail", tail(content, steps.accountAnswer())));
        letters.place(row, item.process().licenseType(), content, face);
        book(row);
        notices.approved(row, amount);
    }

    /** Whether an approval of this case states an amount: something is paid, by a channel or by the agency itself. */
    boolean grants(CaseRow row) {
        return context.item(row.digest())
                .process()
                .onApproval()
                .filter(ApprovalSteps::grants)
                .isPresent();
    }

    /** Has the agency's booking and the payout done, or done again. */
    void book(CaseRow row) {
        outbox.append(
                BOOK,
                row.id(),
                JsonNodeFactory.instance.objectNode().put("caseId", row.id()).toString());
    }

    private static String tail(Content content, String pointer) {
        String account = pointer.isEmpty() ? "" : content.answers().at(pointer).asText();
        return account.length() < 4 ? account : account.substring(account.length() - 4);
    }
}
