// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.banshi.catalog.Item;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.Licenses;
import org.banshi.spi.CaseRef;
import org.banshi.store.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a clerk's refusal sets going: the sealed notice with reason, ground and how to object, and a message. */
@Component(service = Refusal.class)
public final class Refusal {
    private final Licenses licenses;
    private final Outbox outbox;
    private final Notices notices;
    private final CaseContext context;
    private final Clock clock;

    @Activate
    public Refusal(
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

    /** Inside the transaction of the refusal. */
    void follow(CaseRow row, String ground, String reason) {
        Item item = context.item(row.digest());
        String typeCode = item.process().refusalLicenseType();
        if (!typeCode.isEmpty()) {
            Map<String, Object> face = Map.of(
                    "decidedOn", LocalDate.now(clock),
                    "caseNumber", row.number(),
                    "ground", ground,
                    "reason", reason,
                    "objection", item.guide().objection().zh());
            String licenseId = licenses.reserve(new IssueRequest(
                            new CaseRef(row.id()),
                            row.digest(),
                            typeCode,
                            context.applicant(row.personId()).ref(),
                            face))
                    .licenseId();
            outbox.append(
                    Approval.LETTER,
                    row.id(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("caseId", row.id())
                            .put("licenseId", licenseId)
                            .toString());
        }
        notices.refused(row, reason);
    }
}
