// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Map;
import org.banshi.catalog.Item;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a clerk's refusal sets going: the sealed notice with reason, ground and how to object, and a message. */
@Component(service = Refusal.class)
public final class Refusal {
    private final LetterOrder letters;
    private final Notices notices;
    private final CaseContext context;

    @Activate
    public Refusal(@Reference LetterOrder letters, @Reference Notices notices, @Reference CaseContext context) {
        this.letters = letters;
        this.notices = notices;
        this.context = context;
    }

    /** Inside the transaction of the refusal. */
    void follow(CaseRow row, Content content, String ground, String reason) {
        Item item = context.item(row.digest());
        letters.place(
                row,
                item.process().refusalLicenseType(),
                content,
                Map.of(
                        "ground", ground,
                        "reason", reason,
                        "objection", item.guide().objection().zh()));
        notices.refused(row, reason);
    }
}
