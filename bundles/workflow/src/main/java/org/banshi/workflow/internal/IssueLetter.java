// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import org.banshi.licenses.Licenses;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxEvent;
import org.banshi.store.OutboxHandler;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has the reserved letter sealed and handed over; one commit for the letter, the event and the message. */
@Component
public final class IssueLetter implements OutboxHandler {
    private final CaseFile cases;
    private final Licenses licenses;
    private final Finishing finishing;
    private final Notices notices;
    private final Outbox outbox;

    @Activate
    public IssueLetter(
            @Reference CaseFile cases,
            @Reference Licenses licenses,
            @Reference Finishing finishing,
            @Reference Notices notices,
            @Reference Outbox outbox) {
        this.cases = cases;
        this.licenses = licenses;
        this.finishing = finishing;
        this.notices = notices;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return LetterOrder.TOPIC;
    }

    @Override
    public void handle(OutboxEvent event) {
        String licenseId = ContentJson.parse(event.payload()).path("licenseId").asText();
        licenses.complete(licenseId, license -> cases.transactions().run(handle -> issued(handle, event, licenseId)));
    }

    private void issued(Handle handle, OutboxEvent event, String licenseId) {
        CaseRow row = CaseTable.find(handle, event.key()).orElseThrow();
        CaseRow after = cases.happen(
                handle, row, Change.byMachine(EventKind.LETTER_ISSUED).with("license", licenseId));
        notices.letter(after);
        finishing.check(handle, after);
        outbox.complete(event);
    }
}
