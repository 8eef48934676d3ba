// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.banshi.keys.KeyringException;

/** Files only their owner can read, replaced whole and on disk before {@link #write} returns. */
final class PrivateFiles {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    // a file lock keeps out other processes only
    private static final Object LOCK = new Object();

    private final Path directory;
    private final boolean posix;

    private PrivateFiles(Path directory, boolean posix) {
        this.directory = directory;
        this.posix = posix;
    }

    /** Makes the directory (0700) where it is missing and closes it to others where it is open. */
    static PrivateFiles in(Path directory) {
        try {
            Files.createDirectories(directory);
            FileStore store = Files.getFileStore(directory);
            boolean posix = store.supportsFileAttributeView(PosixFileAttributeView.class);
            if (posix) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            return new PrivateFiles(directory, posix);
        } catch (IOException e) {
            throw new KeyringException("cannot use " + directory + "; give its owner write access", e);
        }
    }

    PrivateFiles sub(String name) {
        return in(directory.resolve(name));
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new KeyringException("cannot read " + directory.resolve(name), e);
        }
    }

    Instant written(String name) {
        try {
            return Files.getLastModifiedTime(directory.resolve(name)).toInstant();
        } catch (IOException e) {
            throw new KeyringException("cannot read " + directory.resolve(name), e);
        }
    }

    void write(String name, byte[] content) {
        Path target = directory.resolve(name);
        Path fresh = directory.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(fresh, NEW, ownerOnly())) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory();
        } catch (IOException e) {
            throw new KeyringException("cannot write " + target, e);
        }
    }

    /** Runs work that no other process sharing the directory runs at the same time. */
    <T> T locked(Supplier<T> work) {
        synchronized (LOCK) {
            try (FileChannel channel = FileChannel.open(
                    directory.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    ownerOnly())) {
                // closing the channel releases the lock
                channel.lock();
                return work.get();
            } catch (IOException e) {
                throw new KeyringException("cannot lock " + directory, e);
            }
        }
    }

    private void syncDirectory() throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
