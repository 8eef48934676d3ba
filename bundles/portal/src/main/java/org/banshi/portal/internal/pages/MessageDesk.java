// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.delivery.Mailbox;
import org.banshi.delivery.Message;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.MessagesView;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;

/** Messages to the reader; opening what one is about is its receipt. */
public final class MessageDesk implements Desk {
    private static final int ROWS = 30;
    private static final int BATCH = 100;
    private static final String CONSENT = "consent";

    private final Mailbox mailbox;
    private final Pages pages;
    private final Errors errors;

    public MessageDesk(Mailbox mailbox, Pages pages, Errors errors) {
        this.mailbox = mailbox;
        this.pages = pages;
        this.errors = errors;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(PortalRoutes.MESSAGES, this::list, PortalRoutes.READ_MESSAGE, this::read);
    }

    private Reply list(Visit visit) {
        Locale locale = visit.reader().locale();
        List<Message> messages = mailbox.of(visit.citizen().id(), Lists.after(visit), ROWS);
        List<MessagesView.Row> rows = messages.stream()
                .map(message -> new MessagesView.Row(
                        message.id(),
                        pages.moments(visit).when(message.sent()),
                        message.subject().in(locale),
                        message.body().in(locale),
                        message.read().isEmpty(),
                        pages.words(visit).say(message.kind().equals(CONSENT) ? "messages.consent" : "messages.open")))
                .toList();
        String next = messages.size() < ROWS ? "" : messages.get(ROWS - 1).id();
        return pages.page(visit, "messages", new MessagesView(rows, next));
    }

    private Reply read(Visit visit) {
        String person = visit.citizen().id();
        String id = visit.name("id");
        return find(person, id)
                .map(message -> {
                    mailbox.read(person, id);
                    return Reply.see(
                            message.kind().equals(CONSENT)
                                    ? "/consents"
                                    : "/cases/" + message.caseRef().id());
                })
                .orElseGet(() -> errors.notFound(visit));
    }

    private Optional<Message> find(String person, String id) {
        Optional<String> before = Optional.empty();
        while (true) {
            List<Message> page = mailbox.of(person, before, BATCH);
            Optional<Message> found =
                    page.stream().filter(message -> message.id().equals(id)).findFirst();
            if (found.isPresent() || page.size() < BATCH) {
                return found;
            }
            before = Optional.of(page.get(BATCH - 1).id());
        }
    }
}
