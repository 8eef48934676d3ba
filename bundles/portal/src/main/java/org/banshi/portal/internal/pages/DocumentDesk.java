// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.licenses.Format;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.licenses.Licenses;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.DocumentsView;
import org.banshi.portal.internal.view.TextRow;
import org.banshi.portal.internal.view.Words;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;

/** My sealed documents, to look at and to take along. */
public final class DocumentDesk implements Desk {
    private final Licenses licenses;
    private final Pages pages;
    private final Errors errors;
    private final Letters letters;

    public DocumentDesk(Licenses licenses, Pages pages, Errors errors, Letters letters) {
        this.licenses = licenses;
        this.pages = pages;
        this.errors = errors;
        this.letters = letters;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(PortalRoutes.DOCUMENTS, this::list, PortalRoutes.DOCUMENT, this::download);
    }

    private Reply list(Visit visit) {
        List<DocumentsView.Card> cards = licenses.of(visit.citizen().id()).stream()
                .map(license -> card(visit, license))
                .toList();
        return pages.page(visit, "documents", new DocumentsView(cards));
    }

    private DocumentsView.Card card(Visit visit, License license) {
        Locale locale = visit.reader().locale();
        Words words = pages.words(visit);
        boolean gone = license.state() == LicenseState.REVOKED || license.state() == LicenseState.EXPIRED;
        List<TextRow> rows = new ArrayList<>();
        rows.add(new TextRow(words.say("documents.number"), license.number()));
        rows.add(new TextRow(words.say("documents.issued"), pages.moments(visit).fullDay(license.issued())));
        return new DocumentsView.Card(
                license.id(),
                license.name().in(locale),
                license.issuer().in(locale),
                words.say("documents.state." + license.state()),
                gone,
                license.state() != LicenseState.PREPARING,
                letters.papers(visit).seal(license),
                rows,
                license.state() == LicenseState.PREPARING ? "" : license.code());
    }

    private Reply download(Visit visit) {
        String file = visit.name("file");
        Optional<Format> format = file.endsWith(".ofd")
                ? Optional.of(Format.OFD)
                : file.endsWith(".pdf") ? Optional.of(Format.PDF) : Optional.empty();
        if (format.isEmpty()) {
            return errors.notFound(visit);
        }
        String id = file.substring(0, file.length() - 4);
        return licenses.find(id)
                .filter(license -> license.holderId().equals(visit.citizen().id()))
                .flatMap(license -> licenses.file(license.id(), format.get()))
                .map(content -> Reply.download(format.get().mediaType(), file, content))
                .orElseGet(() -> errors.notFound(visit));
    }
}
