// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import org.banshi.catalog.Item;
import org.banshi.delivery.Mailbox;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the applicant is told, step by step. Each joins the transaction of the step it tells about; only that a case was
 * received, which the next page shows anyway, is told with what becomes of it.
 */
@Component(service = Notices.class)
public final class Notices {
    private final Mailbox mailbox;

    @Activate
    public Notices(@Reference Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void filed(CaseRow row, Item item) {
        tell(
                row,
                "filed",
                new LocalText(
                        "收到了：" + item.guide().name().zh(),
                        "Received: " + item.guide().name().en()),
                new LocalText(
                        "办件编号 %s。现在不用做什么，有结果会告诉你。".formatted(row.number()),
                        "Case number %s. Nothing to do now; we tell you when there is a result."
                                .formatted(row.number())));
    }

    void withClerk(CaseRow row) {
        tell(
                row,
                "clerk",
                new LocalText("有工作人员在看你的办件", "An officer is looking at your case"),
                new LocalText(
                        "最晚 %s 前给你答复。".formatted(row.dueOn()),
                        "You get an answer by %s at the latest.".formatted(row.dueOn())));
    }

    void approved(CaseRow row, Money amount) {
        boolean pays = amount.compareTo(Money.ZERO) > 0;
        tell(
                row,
                "approved",
                !pays
                        ? new LocalText("批准了", "Approved")
                        : new LocalText(
                                "批准了，%,.2f 元正在付给你".formatted(amount.amount()),
                                "Approved: %,.2f yuan is on its way".formatted(amount.amount())),
                new LocalText("决定书做好后在“我的证照”里。", "The decision letter will be under My documents."));
    }

    void refused(CaseRow row, String reason) {
        tell(
                row,
                "refused",
                new LocalText("没有批准", "Not approved"),
                new LocalText(
                        "原因：%s。办件页上写着怎么提出异议。".formatted(reason),
                        "Reason: %s. The case page says how to object.".formatted(reason)));
    }

    void more(CaseRow row, int count) {
        tell(
                row,
                "more",
                new LocalText("还要你补 %d 项".formatted(count), "%d things are needed from you".formatted(count)),
                new LocalText("在办件页上一次补齐；补好前，时限停着。", "Give them all on the case page; until then the clock stands."));
    }

    void letter(CaseRow row) {
        tell(
                row,
                "letter",
                new LocalText("决定书做好了", "Your decision letter is ready"),
                new LocalText("在“我的证照”里下载，谁都可以验真。", "Download it under My documents; anyone can verify it."));
    }

    void paid(CaseRow row) {
        tell(
                row,
                "paid",
                new LocalText("银行说钱付到了", "The bank confirmed the payment"),
                new LocalText("办完了，不用再做什么。", "All done; nothing more to do."));
    }

    void payoutFailed(CaseRow row) {
        tell(
                row,
                "payout",
                new LocalText("钱还没付成", "The payment did not go through"),
                new LocalText(
                        "批准不变，工作人员正在处理，不用重新申请。",
                        "The approval stands. An officer is dealing with it; do not apply again."));
    }

    private void tell(CaseRow row, String kind, LocalText subject, LocalText body) {
        mailbox.send(row.personId(), new CaseRef(row.id()), kind, subject, body);
    }
}
