// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.banshi.keys.KeyringException;

/** Numbered symmetric keys of one kind, files {@code <kind>-<number>.key}; the highest number is current. */
final class SecretKeys {
    /** One key: number from 1, 32 secret bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Secret(int number, Instant created, byte[] bytes) {}

    private final String kind;
    private final KeyFiles files;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile List<Secret> secrets;

    SecretKeys(String kind, KeyFiles files, Clock clock) {
        this.kind = kind;
        this.files = files;
        this.clock = clock;
        Secret first = parse(1, files.readOrMake(name(1), this::make));
        secrets = List.of(first);
        refresh();
    }

    String name(int number) {
        return kind + "-" + number + ".key";
    }

    Secret current() {
        List<Secret> all = secrets;
        return all.get(all.size() - 1);
    }

    List<Secret> all() {
        return secrets;
    }

    /** A key by number; looks into the directory again, since another node may have rotated. */
    Optional<Secret> numbered(int number) {
        if (number > secrets.size()) {
            refresh();
        }
        List<Secret> all = secrets;
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    Secret rotate() {
        files.locked(() -> {
            refresh();
            files.put(name(secrets.size() + 1), make());
            refresh();
            return true;
        });
        return current();
    }

    private synchronized void refresh() {
        List<Secret> all = new ArrayList<>(secrets);
        Optional<byte[]> next = files.read(name(all.size() + 1));
        while (next.isPresent()) {
            all.add(parse(all.size() + 1, next.get()));
            next = files.read(name(all.size() + 1));
        }
        secrets = List.copyOf(all);
    }

    private byte[] make() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return ("kind=" + kind + "\ncreated=" + clock.instant() + "\nsecret="
                        + Base64.getEncoder().encodeToString(secret) + "\n")
                .getBytes(UTF_8);
    }

    private Secret parse(int number, byte[] content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(content, UTF_8)));
            byte[] secret = Base64.getDecoder().decode(properties.getProperty("secret", ""));
            if (secret.length == 32 && kind.equals(properties.getProperty("kind"))) {
                return new Secret(number, Instant.parse(properties.getProperty("created", "")), secret);
            }
        } catch (IOException | RuntimeException e) {
            throw new KeyringException("key file " + name(number) + " is damaged ("
                    + e.getClass().getSimpleName() + "): restore it from the backup");
        }
        throw new KeyringException("key file " + name(number) + " is damaged: restore it from the backup");
    }
}
