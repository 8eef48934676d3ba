// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Hit;
import org.banshi.catalog.Item;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.Suggestion;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.HelpView;
import org.banshi.portal.internal.view.HomeView;
import org.banshi.portal.internal.view.ItemRow;
import org.banshi.portal.internal.view.SearchView;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;

/** Finding what one came for: first page, search, suggestions, help. */
public final class SearchDesk implements Desk {
    private static final int RESULTS = 50;
    private static final int OFFERED = 4;
    private static final int LONGEST_QUERY = 60;
    private static final List<Map.Entry<String, String>> LIFE = List.of(
            entry("born", "child"),
            entry("school", "cap"),
            entry("work", "brief"),
            entry("family", "ring"),
            entry("home", "home"),
            entry("old", "old"));

    private final Catalog catalog;
    private final Pages pages;
    private final ObjectMapper json = new ObjectMapper();

    public SearchDesk(Catalog catalog, Pages pages) {
        this.catalog = catalog;
        this.pages = pages;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.HOME, this::home,
                PortalRoutes.SEARCH, this::search,
                PortalRoutes.SUGGEST, this::suggest,
                PortalRoutes.HELP, this::help);
    }

    private Reply home(Visit visit) {
        Locale locale = visit.reader().locale();
        ItemWords words = new ItemWords(locale);
        List<Item> items = catalog.all();
        List<ItemRow> atOnce =
                items.stream().filter(words::atOnce).map(words::row).toList();
        List<ItemRow> others = items.stream()
                .filter(item -> !words.atOnce(item))
                .map(words::row)
                .toList();
        List<HomeView.AgencyRow> agencies = catalog.agencies().stream()
                .map(agency -> new HomeView.AgencyRow(
                        agency.name().in(locale),
                        items.stream()
                                .filter(item -> item.agencyKey().equals(agency.key()))
                                .map(words::row)
                                .toList()))
                .filter(row -> !row.items().isEmpty())
                .toList();
        List<ItemRow> often =
                items.stream().filter(Item::open).limit(OFFERED).map(words::row).toList();
        HomeView view = new HomeView(often, atOnce, others, life(visit, words), agencies);
        return pages.page(visit, "home", view).with("Cache-Control", Reply.OWN_BROWSER);
    }

    // a line with one or two stations would not be a line of life
    private List<HomeView.LifeEvent> life(Visit visit, ItemWords words) {
        List<HomeView.LifeEvent> events = new ArrayList<>();
        for (Map.Entry<String, String> event : LIFE) {
            String key = "life." + event.getKey();
            List<ItemRow> items = List.of(pages.words(visit).say(key + ".words").split(" ")).stream()
                    .flatMap(word -> find(visit, word, 2).hits().stream())
                    .map(Hit::item)
                    .distinct()
                    .limit(3)
                    .map(words::row)
                    .toList();
            if (!items.isEmpty()) {
                events.add(new HomeView.LifeEvent(pages.words(visit).say(key), event.getValue(), items));
            }
        }
        return events.size() < 3 ? List.of() : events;
    }

    private Reply search(Visit visit) {
        String query = query(visit);
        ItemWords words = new ItemWords(visit.reader().locale());
        SearchResult result = find(visit, query, RESULTS);
        List<SearchView.Row> rows = new ArrayList<>();
        for (Hit hit : result.hits()) {
            Item item = hit.item();
            rows.add(new SearchView.Row(
                    words.row(item),
                    pieces(words.text(item.guide().name()), result.corrected().isEmpty() ? query : result.corrected()),
                    words.text(item.guide().summary()),
                    item.guide().noSubmit().size(),
                    rows.isEmpty()));
        }
        List<SearchView.Question> questions = result.hits().stream()
                .flatMap(hit -> hit.item().guide().faq().stream()
                        .map(faq -> new SearchView.Question(hit.item().slug(), words.text(faq.q()))))
                .limit(OFFERED)
                .toList();
        List<ItemRow> instead = rows.isEmpty()
                ? catalog.all().stream().limit(OFFERED).map(words::row).toList()
                : List.of();
        SearchView view = new SearchView(query, result.corrected(), rows, instead, questions);
        return pages.page(visit, "search", view).with("Cache-Control", Reply.OWN_BROWSER);
    }

    private Reply suggest(Visit visit) {
        Locale locale = visit.reader().locale();
        ItemWords words = new ItemWords(locale);
        ArrayNode found = json.createArrayNode();
        String query = query(visit);
        List<Suggestion> suggestions = query.isEmpty() ? List.of() : catalog.suggest(query, locale, 6);
        for (Suggestion suggestion : suggestions) {
            boolean same = suggestion.matchedText().equals(suggestion.text());
            found.addObject()
                    .put("href", "/items/" + suggestion.slug())
                    .put("text", suggestion.text())
                    .put("why", same ? "" : pages.words(visit).say("item.also", suggestion.matchedText()))
                    .put(
                            "end",
                            catalog.bySlug(suggestion.slug())
                                    .map(item -> item.open()
                                            ? words.limit(item.guide().promisedLimit())
                                            : pages.words(visit).say("item.paused"))
                                    .orElse(""));
        }
        return Reply.json(found.toString());
    }

    private Reply help(Visit visit) {
        Locale locale = visit.reader().locale();
        List<HelpView.AgencyRow> agencies = catalog.agencies().stream()
                .map(agency -> new HelpView.AgencyRow(
                        agency.name().in(locale),
                        agency.phone(),
                        agency.address().in(locale)))
                .toList();
        return pages.page(visit, "help", new HelpView(agencies));
    }

    private SearchResult find(Visit visit, String text, int limit) {
        return catalog.search(new SearchQuery(text, visit.reader().locale(), limit));
    }

    private static String query(Visit visit) {
        String query = visit.parameter("q").strip();
        return query.codePointCount(0, query.length()) <= LONGEST_QUERY
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_QUERY));
    }

    private static List<SearchView.Piece> pieces(String name, String typed) {
        int at = typed.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
        if (at < 0 || at + typed.length() > name.length()) {
            return List.of(new SearchView.Piece(name, false));
        }
        return List.of(
                new SearchView.Piece(name.substring(0, at), false),
                new SearchView.Piece(name.substring(at, at + typed.length()), true),
                new SearchView.Piece(name.substring(at + typed.length()), false));
    }
}
