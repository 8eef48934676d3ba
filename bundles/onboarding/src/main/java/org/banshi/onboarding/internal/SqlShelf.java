// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.banshi.store.Blobs;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Versions in tables, contents as blobs. Folders never change, so those once read stay in memory. */
@Component(service = {ItemFolders.class, Shelf.class})
public final class SqlShelf implements ItemFolders, Shelf {
    private final Transactions transactions;
    private final Blobs blobs;
    private final Map<String, ItemFolder> read = new ConcurrentHashMap<>();

    @Activate
    public SqlShelf(@Reference Database database, @Reference Blobs blobs) {
        this.transactions = database.room("onboarding", SqlShelf.class);
        this.blobs = blobs;
    }

    @Override
    public Optional<ItemFolder> byDigest(String digest) {
        ItemFolder known = read.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ItemFolder> folder = transactions.read(handle -> folder(handle, digest));
        folder.ifPresent(found -> read.put(digest, found));
        return folder;
    }

    @Override
    public Optional<ItemFolder> latest(String plugin, String slug) {
        return transactions
                .<Optional<String>>read(handle -> handle.createQuery(
                                "select folder from onboarding_current where plugin = ? and slug = ?")
                        .bind(0, plugin)
                        .bind(1, slug)
                        .mapTo(String.class)
                        .findOne())
                .flatMap(this::byDigest);
    }

    @Override
    public List<ItemFolder> current() {
        List<String> digests = transactions.read(
                handle -> handle.createQuery("select folder from onboarding_current order by plugin, slug")
                        .mapTo(String.class)
                        .list());
        return digests.stream().map(this::byDigest).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Known> known() {
        return transactions.read(handle -> handle.createQuery(
                        "select plugin, version, published_at, paused, reason, paused_at from onboarding_plugin order by plugin")
                .map((row, context) -> new Known(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getBoolean(4) ? Optional.of(row.getString(5)) : Optional.empty(),
                        Instant.ofEpochMilli(row.getLong(6))))
                .list());
    }

    @Override
    public Optional<String> digest(String plugin, String version) {
        return transactions.read(
                handle -> handle.createQuery("select digest from onboarding_version where plugin = ? and version = ?")
                        .bind(0, plugin)
                        .bind(1, version)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void keep(PluginFiles files, Instant at) {
        List<ItemFolder> folders = files.items();
        Map<String, SortedMap<String, String>> contents = new HashMap<>();
        for (ItemFolder folder : folders) {
            if (byDigest(folder.digest()).isEmpty()) {
                SortedMap<String, String> names = new TreeMap<>();
                folder.files().forEach((name, content) -> names.put(name, blobs.put(content)));
                contents.put(folder.digest(), names);
            }
        }
        transactions.run(handle -> {
            version(handle, files, at);
            handle.execute("delete from onboarding_current where plugin = ?", files.plugin());
            for (ItemFolder folder : folders) {
                SortedMap<String, String> names = contents.get(folder.digest());
                if (names != null) {
                    insert(handle, folder, names, at);
                }
                handle.execute(
                        "insert into onboarding_current (plugin, slug, folder) values (?, ?, ?)",
                        folder.plugin(),
                        folder.slug(),
                        folder.digest());
            }
        });
    }

    @Override
    public void pause(String plugin, String reason, Instant at) {
        paused(plugin, true, reason, at);
    }

    @Override
    public void resume(String plugin) {
        paused(plugin, false, "", Instant.EPOCH);
    }

    private void paused(String plugin, boolean paused, String reason, Instant at) {
        transactions.run(handle -> {
            int rows = handle.execute(
                    "update onboarding_plugin set paused = ?, reason = ?, paused_at = ? where plugin = ?",
                    paused,
                    reason,
                    at.toEpochMilli(),
                    plugin);
            if (rows == 0) {
                handle.execute(
                        "insert into onboarding_plugin (plugin, version, published_at, paused, reason, paused_at)"
                                + " values (?, '', 0, ?, ?, ?)",
                        plugin,
                        paused,
                        reason,
                        at.toEpochMilli());
            }
        });
    }

    private static void version(Handle handle, PluginFiles files, Instant at) {
        int plugins = handle.execute(
                "update onboarding_plugin set version = ?, published_at = ? where plugin = ?",
                files.version(),
                at.toEpochMilli(),
                files.plugin());
        if (plugins == 0) {
            handle.execute(
                    "insert into onboarding_plugin (plugin, version, published_at, paused, reason, paused_at)"
                            + " values (?, ?, ?, ?, '', 0)",
                    files.plugin(),
                    files.version(),
                    at.toEpochMilli(),
                    false);
        }
        int versions = handle.execute(
                "update onboarding_version set digest = ? where plugin = ? and version = ?",
                files.digest(),
                files.plugin(),
                files.version());
        if (versions == 0) {
            handle.execute(
                    "insert into onboarding_version (plugin, version, digest, published_at) values (?, ?, ?, ?)",
                    files.plugin(),
                    files.version(),
                    files.digest(),
                    at.toEpochMilli());
        }
    }

    private static void insert(Handle handle, ItemFolder folder, SortedMap<String, String> names, Instant at) {
        handle.execute(
                "insert into onboarding_folder (digest, plugin, slug, version, published_at) values (?, ?, ?, ?, ?)",
                folder.digest(),
                folder.plugin(),
                folder.slug(),
                folder.version(),
                at.toEpochMilli());
        names.forEach((name, blob) -> handle.execute(
                "insert into onboarding_file (folder, name, blob_digest) values (?, ?, ?)",
                folder.digest(),
                name,
                blob));
    }

    private Optional<ItemFolder> folder(Handle handle, String digest) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        handle.createQuery("select name, blob_digest from onboarding_file where folder = ?")
                .bind(0, digest)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(file -> files.put(file.getKey(), content(digest, file.getKey(), file.getValue())));
        return handle.createQuery("select plugin, slug, version from onboarding_folder where digest = ?")
                .bind(0, digest)
                .map((row, context) ->
                        new ItemFolder(digest, row.getString(1), row.getString(2), row.getString(3), files))
                .findOne();
    }

    private byte[] content(String folder, String name, String blob) {
        return blobs.read(blob)
                .orElseThrow(() -> new BanshiException(
                        "onboarding.file-lost",
                        Remedy.OPERATOR,
                        "%s of item folder %s is not among the blobs; restore the backup".formatted(name, folder)));
    }
}
