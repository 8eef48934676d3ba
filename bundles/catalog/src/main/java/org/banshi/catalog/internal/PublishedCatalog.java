// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.Suggestion;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.spi.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The catalogue as plugins published it. After a start all items known from before are there, paused, until their plugins
 * are published again.
 */
@Component(service = {Catalog.class, Section.class})
public final class PublishedCatalog implements Catalog, Section {
    private final ItemFolders folders;
    private final ItemIndex index = new ItemIndex();
    private final Map<String, Item> withdrawn = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    @Activate
    public PublishedCatalog(@Reference ItemFolders folders) {
        this.folders = folders;
        Map<String, List<Item>> remembered = new ConcurrentHashMap<>();
        Map<String, Agency> agencies = new ConcurrentHashMap<>();
        for (ItemFolder folder : folders.current()) {
            ItemReader.stored(folder).ifPresent(item -> {
                remembered
                        .computeIfAbsent(folder.plugin(), plugin -> new ArrayList<>())
                        .add(item.in(ItemState.PAUSED));
                Agency.of(folder).ifPresent(agency -> agencies.put(folder.plugin(), agency));
            });
        }
        agencies.forEach((plugin, agency) -> replace(plugin, agency, remembered.getOrDefault(plugin, List.of())));
    }

    @Deactivate
    void close() {
        index.close();
    }

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Preparation prepare(PluginFiles files, List<Fault> faults) {
        // onboarding reports what is wrong with the agency's file
        Optional<Agency> agency = Agency.read(files, new ArrayList<>());
        List<Item> items = new ArrayList<>();
        for (ItemFolder folder : files.items()) {
            ItemReader.read(folder, faults).ifPresent(items::add);
        }
        Collisions.check(files, agency, items, snapshot, faults);
        return agency.<Preparation>map(owner -> () -> replace(files.plugin(), owner, items))
                .orElse(Preparation.NOTHING);
    }

    @Override
    public synchronized void withdraw(String plugin) {
        snapshot = snapshot.paused(plugin);
    }

    @Override
    public Optional<Item> bySlug(String slug) {
        return Optional.ofNullable(snapshot.bySlug.get(slug));
    }

    @Override
    public Optional<Item> byCode(ItemCode code) {
        return Optional.ofNullable(snapshot.byCode.get(code));
    }

    @Override
    public Optional<Item> byDigest(String digest) {
        Item current = snapshot.byDigest.get(digest);
        if (current != null) {
            return Optional.of(current);
        }
        Item known = withdrawn.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Item> old =
                folders.byDigest(digest).flatMap(ItemReader::stored).map(item -> item.in(ItemState.WITHDRAWN));
        old.ifPresent(item -> withdrawn.put(digest, item));
        return old;
    }

    @Override
    public List<Item> all() {
        return snapshot.items;
    }

    @Override
    public List<Agency> agencies() {
        return snapshot.agencies.values().stream()
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    @Override
    public Optional<Agency> agency(String key) {
        return Optional.ofNullable(snapshot.agencies.get(key));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return index.search(query, slug -> Optional.ofNullable(snapshot.bySlug.get(slug)));
    }

    @Override
    public List<Suggestion> suggest(String text, Locale locale, int limit) {
        if (limit < 1 || limit > 20) {
            throw new IllegalArgumentException("limit %d, expected 1 to 20".formatted(limit));
        }
        return index.suggest(text, locale, limit, slug -> Optional.ofNullable(snapshot.bySlug.get(slug)));
    }

    // one at a time: an older snapshot must not replace a newer
    private synchronized void replace(String plugin, Agency agency, List<Item> items) {
        snapshot = snapshot.with(plugin, agency, items);
        index.replace(plugin, items);
    }
}
