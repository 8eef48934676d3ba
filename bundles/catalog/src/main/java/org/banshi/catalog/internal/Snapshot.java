// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.onboarding.Agency;

/** Everything readers see, at one moment. */
final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(Map.of(), Map.of());

    private final Map<String, List<Item>> itemsByPlugin;
    private final Map<String, Agency> agencyByPlugin;

    final List<Item> items;
    final Map<String, Item> bySlug = new HashMap<>();
    final Map<ItemCode, Item> byCode = new HashMap<>();
    final Map<String, Item> byDigest = new HashMap<>();
    final Map<String, Agency> agencies = new TreeMap<>();

    private Snapshot(Map<String, List<Item>> itemsByPlugin, Map<String, Agency> agencyByPlugin) {
        this.itemsByPlugin = itemsByPlugin;
        this.agencyByPlugin = agencyByPlugin;
        items = itemsByPlugin.values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(item -> item.code().toString()))
                .toList();
        for (Item item : items) {
            bySlug.put(item.slug(), item);
            byCode.put(item.code(), item);
            byDigest.put(item.digest(), item);
        }
        agencyByPlugin.values().forEach(agency -> agencies.put(agency.key(), agency));
    }

    Snapshot with(String plugin, Agency agency, List<Item> published) {
        Map<String, List<Item>> changed = new HashMap<>(itemsByPlugin);
        changed.put(plugin, List.copyOf(published));
        Map<String, Agency> owners = new HashMap<>(agencyByPlugin);
        owners.put(plugin, agency);
        return new Snapshot(changed, owners);
    }

    Snapshot paused(String plugin) {
        if (!itemsByPlugin.containsKey(plugin)) {
            return this;
        }
        Map<String, List<Item>> changed = new HashMap<>(itemsByPlugin);
        changed.put(
                plugin,
                of(plugin).stream().map(item -> item.in(ItemState.PAUSED)).toList());
        return new Snapshot(changed, agencyByPlugin);
    }

    List<Item> of(String plugin) {
        return itemsByPlugin.getOrDefault(plugin, List.of());
    }

    /** Items and agencies a plugin of that name may not collide with. */
    List<Item> ofOthers(String plugin) {
        return items.stream().filter(item -> !item.plugin().equals(plugin)).toList();
    }

    List<Agency> agenciesOfOthers(String plugin) {
        Map<String, Agency> others = new HashMap<>(agencyByPlugin);
        others.remove(plugin);
        return new ArrayList<>(others.values());
    }
}
