// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.Page;
import org.banshi.identity.Citizen;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.DataUseView;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.workflow.Cases;
import org.banshi.workflow.Drafts;

/** Who used my data. */
public final class DataUseDesk implements Desk {
    private static final int ROWS = 50;

    private final Exchange exchange;
    private final Cases cases;
    private final Drafts drafts;
    private final Pages pages;

    public DataUseDesk(Exchange exchange, Cases cases, Drafts drafts, Pages pages) {
        this.exchange = exchange;
        this.cases = cases;
        this.drafts = drafts;
        this.pages = pages;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(PortalRoutes.DATA_USE, this::uses);
    }

    private Reply uses(Visit visit) {
        Citizen citizen = visit.citizen();
        Page<DataUse> page = exchange.usesOf(citizen.person(), Lists.after(visit), ROWS);
        Map<String, String> links = links(citizen, page.items());
        Locale locale = visit.reader().locale();
        List<DataUseView.Row> rows = page.items().stream()
                .map(use -> new DataUseView.Row(
                        pages.moments(visit).when(use.asked()),
                        use.serviceName().in(locale),
                        use.provider().in(locale),
                        use.purpose(),
                        links.getOrDefault(use.caseId(), ""),
                        pages.words(visit).say("data-use.case"),
                        outcome(visit, use.outcome())))
                .toList();
        return pages.page(visit, "data-use", new DataUseView(rows, page.next().orElse("")));
    }

    // the spouse sees that they were asked about, but not the other one's case
    private Map<String, String> links(Citizen citizen, List<DataUse> uses) {
        Map<String, String> links = new java.util.HashMap<>();
        uses.stream().map(DataUse::caseId).distinct().forEach(id -> {
            if (!id.isEmpty() && cases.find(citizen, id).isPresent()) {
                links.put(id, "/cases/" + id);
            } else if (!id.isEmpty() && drafts.find(citizen, id).isPresent()) {
                links.put(id, "/drafts/" + id);
            }
        });
        return links;
    }

    private String outcome(Visit visit, String outcome) {
        String key = Optional.of("data-use.outcome." + outcome)
                .filter(pages.words(visit)::has)
                .orElse("data-use.outcome.failed");
        return pages.words(visit).say(key);
    }
}
