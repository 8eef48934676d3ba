// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.banshi.store.BackupReport;
import org.banshi.store.Backups;

/** Copies in text form; see {@link Manifest} for what is in one. */
final class PortableBackups implements Backups {
    /** Of use to the node and moment they were written in only. */
    private static final Set<String> OF_THIS_NODE = Set.of("store_lease", "store_restored", "store_room");

    private final Connections connections;
    private final ThreadTransactions transactions;
    private final FileBlobs blobs;
    private final Clock clock;
    private final List<String> notIncluded;

    PortableBackups(
            Connections connections,
            ThreadTransactions transactions,
            FileBlobs blobs,
            Clock clock,
            List<String> notIncluded) {
        this.connections = connections;
        this.transactions = transactions;
        this.blobs = blobs;
        this.clock = clock;
        this.notIncluded = notIncluded;
    }

    static boolean isOfThisNode(String table) {
        return OF_THIS_NODE.contains(table);
    }

    static Path blobFile(Path copy, String digest) {
        return copy.resolve("blobs").resolve(digest.substring(0, 2)).resolve(digest);
    }

    @Override
    public BackupReport backup(Path targetDirectory) {
        transactions.refuseInside("backup");
        Instant taken = clock.instant();
        try {
            Files.createDirectories(targetDirectory.resolve("tables"));
            try (Stream<Path> entries = Files.list(targetDirectory)) {
                if (entries.count() > 1) {
                    throw new BanshiException(
                            "store.backup-failed", Remedy.OPERATOR, "the target directory is not empty");
                }
            }
            Manifest rows = Snapshot.of(
                    connections,
                    targetDirectory.resolve("derby"),
                    connection -> tables(connection, targetDirectory, taken));
            // after the rows: a blob is there before the row that names it, and none is ever deleted
            Manifest manifest = new Manifest(taken, rows.rooms(), rows.tables(), copyBlobs(targetDirectory));
            manifest.write(targetDirectory);
            return report(targetDirectory, manifest);
        } catch (IOException | SQLException e) {
            throw new BanshiException("store.backup-failed", Remedy.OPERATOR, "see the cause", e);
        }
    }

    private static Manifest tables(Connection connection, Path target, Instant taken) throws IOException, SQLException {
        List<Manifest.Table> written = new ArrayList<>();
        for (TableShape table : TableShape.all(connection)) {
            if (!isOfThisNode(table.name())) {
                Manifest.Table entry = new Manifest.Table(table.name(), 0, "");
                TableFile.Written file = TableFile.write(connection, table, target.resolve(entry.file()));
                written.add(new Manifest.Table(table.name(), file.rows(), file.sha256()));
            }
        }
        return new Manifest(taken, TableShape.rooms(connection), written, List.of());
    }

    private List<String> copyBlobs(Path target) throws IOException {
        List<String> digests = blobs.digests();
        for (String digest : digests) {
            byte[] content = blobs.read(digest).orElseThrow();
            Path file = blobFile(target, digest);
            Files.createDirectories(target.resolve("blobs").resolve(digest.substring(0, 2)));
            Files.write(file, content);
        }
        return digests;
    }

    @Override
    public BackupReport restore(Path source) {
        transactions.refuseInside("restore");
        Importer importer = new Importer(source);
        requireSameRooms(importer.manifest().rooms());
        importer.blobs(blobs);
        transactions.run(handle -> importer.rows(handle, table -> true));
        try {
            return report(source, importer.manifest());
        } catch (IOException e) {
            throw new BanshiException("store.backup-failed", Remedy.OPERATOR, "see the cause", e);
        }
    }

    private void requireSameRooms(Map<String, String> there) {
        Map<String, String> here = transactions.read(handle -> {
            try {
                return TableShape.rooms(handle.getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        there.forEach((room, version) -> {
            if (!version.equals(here.get(room))) {
                throw Manifest.refused("room %s has migrations up to %s in the copy and %s here"
                        .formatted(room, version, here.getOrDefault(room, "none")));
            }
        });
    }

    private BackupReport report(Path directory, Manifest manifest) throws IOException {
        long bytes = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return new BackupReport(
                directory,
                manifest.taken(),
                manifest.tables().size(),
                manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                manifest.blobs().size(),
                bytes,
                notIncluded);
    }
}
