// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.keys.BlindIndex;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.FieldCipher;
import org.banshi.keys.KeyEntry;
import org.banshi.keys.KeyPurpose;
import org.banshi.keys.Keyring;
import org.banshi.keys.Keys;
import org.banshi.keys.Signers;
import org.banshi.keys.TrustedRoots;

/** A keyring in a directory. */
public final class DirectoryKeys implements Keys, Keyring {
    private static final Pattern SIGNING = Pattern.compile("(sm2|ecdsa)-(.+)\\.(key|p12)");

    private final KeyFiles files;
    private final FieldAlgorithm algorithm;
    private final SecretKeys fieldKeys;
    private final SecretKeys blindKeys;
    private final FieldCipher fieldCipher;
    private final BlindIndex blindIndex;
    private final RootFiles roots;
    private final Signers signers;

    private DirectoryKeys(PrivateFiles directory, FieldAlgorithm algorithm, Clock clock) {
        this.algorithm = algorithm;
        files = new KeyFiles(directory);
        fieldKeys = new SecretKeys("field", files, clock);
        blindKeys = new SecretKeys("blind", files, clock);
        fieldCipher = new GcmFieldCipher(fieldKeys, algorithm);
        blindIndex = new Sm3BlindIndex(blindKeys);
        roots = new RootFiles(directory.sub("trusted"), directory.sub("issuers"));
        signers = new FileSigners(files, roots, clock);
    }

    /** As {@link Keys#open}. */
    public static DirectoryKeys open(Path directory, FieldAlgorithm algorithm, Clock clock) {
        return new DirectoryKeys(PrivateFiles.in(directory), algorithm, clock);
    }

    @Override
    public FieldCipher fieldCipher() {
        return fieldCipher;
    }

    @Override
    public BlindIndex blindIndex() {
        return blindIndex;
    }

    @Override
    public Signers signers() {
        return signers;
    }

    @Override
    public Keyring keyring() {
        return this;
    }

    @Override
    public TrustedRoots trustedRoots() {
        return roots;
    }

    @Override
    public KeyEntry rotate(KeyPurpose purpose) {
        if (purpose != KeyPurpose.FIELD) {
            throw new IllegalArgumentException("purpose %s does not rotate, expected FIELD".formatted(purpose));
        }
        return entry(fieldKeys.rotate());
    }

    @Override
    public List<KeyEntry> list() {
        List<KeyEntry> entries = new ArrayList<>();
        fieldKeys.all().forEach(secret -> entries.add(entry(secret)));
        SecretKeys.Secret blind = blindKeys.current();
        entries.add(new KeyEntry(KeyPurpose.BLIND_INDEX, "blind-" + blind.number(), "HMAC-SM3", blind.created(), true));
        for (String name : files.names()) {
            Matcher matcher = SIGNING.matcher(name);
            if (matcher.matches()) {
                Curve curve = Curve.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
                entries.add(new KeyEntry(
                        KeyPurpose.SIGNING,
                        matcher.group(1) + "-" + matcher.group(2),
                        curve.algorithm(),
                        files.written(name),
                        true));
            }
        }
        return List.copyOf(entries);
    }

    private KeyEntry entry(SecretKeys.Secret secret) {
        String name = algorithm == FieldAlgorithm.AES ? "AES-256" : "SM4";
        Instant created = secret.created();
        boolean current = secret.number() == fieldKeys.current().number();
        return new KeyEntry(KeyPurpose.FIELD, "field-" + secret.number(), name, created, current);
    }
}
