// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.banshi.catalog.Hit;
import org.banshi.catalog.Item;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.Suggestion;

/** Full-text index of the items, in memory. Safe for all threads; a search sees whole publications only. */
final class ItemIndex implements AutoCloseable {
    private final Queries queries = new Queries();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    ItemIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Analysis.indexing()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    /** Puts a plugin's items in place of those it had. */
    void replace(String plugin, List<Item> items) {
        try {
            writer.updateDocuments(
                    new Term(ItemDocument.PLUGIN, plugin),
                    items.stream().map(ItemDocument::of).toList());
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    SearchResult search(SearchQuery query, Function<String, Optional<Item>> items) {
        String plain = Words.plain(query.text());
        if (plain.isEmpty()) {
            return new SearchResult(hits(queries.everything(), query, plain, items), "");
        }
        List<Hit> literal = hits(queries.asTyped(query.text(), plain), query, plain, items);
        if (!literal.isEmpty()) {
            return new SearchResult(literal, "");
        }
        List<Hit> sounding = hits(queries.bySound(plain), query, plain, items);
        return new SearchResult(
                sounding, sounding.isEmpty() ? "" : sounding.get(0).matchedText());
    }

    List<Suggestion> suggest(String text, Locale locale, int limit, Function<String, Optional<Item>> items) {
        String plain = Words.plain(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        SearchQuery query = new SearchQuery(text, locale, limit);
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        for (Hit hit : hits(queries.whileTyping(plain), query, plain, items)) {
            suggestions.putIfAbsent(
                    hit.item().slug(),
                    new Suggestion(hit.item().slug(), hit.item().guide().name().in(locale), hit.matchedText()));
        }
        return List.copyOf(suggestions.values());
    }

    private List<Hit> hits(Query query, SearchQuery asked, String plain, Function<String, Optional<Item>> items) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc found : searcher.search(query, asked.limit()).scoreDocs) {
                    String slug = searcher.storedFields().document(found.doc).get(ItemDocument.SLUG);
                    items.apply(slug).ifPresent(item -> hits.add(Reason.of(item, plain, asked.locale())));
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }
}
