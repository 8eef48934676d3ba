// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banshi.keys.KeyringException;
import org.banshi.keys.TrustedRoots;

/** Roots from the files of a directory, read again when a file came, went or changed. */
final class RootFiles implements TrustedRoots {
    private static final int LONGEST_CHAIN = 6;
    private static final int MOST_OFFERED = 100;
    private static final int KEY_CERT_SIGN = 5;

    /** What was read, and the names and times of the files it was read from. */
    private record Snapshot(Map<String, Instant> files, List<X509Certificate> certificates) {}

    private final PrivateFiles trusted;
    private final PrivateFiles between;
    private volatile Snapshot roots = new Snapshot(Map.of(), List.of());
    private volatile Snapshot issuers = new Snapshot(Map.of(), List.of());

    RootFiles(PrivateFiles trusted, PrivateFiles between) {
        this.trusted = trusted;
        this.between = between;
    }

    void addRoot(String name, byte[] pem) {
        trusted.write(name, pem);
    }

    void addIssuer(String name, byte[] pem) {
        between.write(name, pem);
    }

    @Override
    public List<X509Certificate> roots() {
        roots = current(trusted, roots);
        return roots.certificates();
    }

    @Override
    public boolean trusts(X509Certificate certificate, List<X509Certificate> offered, Instant at) {
        issuers = current(between, issuers);
        List<X509Certificate> candidates = Stream.of(offered, issuers.certificates())
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_OFFERED)
                .toList();
        return reaches(certificate, roots(), candidates, at, 0);
    }

    private static Snapshot current(PrivateFiles files, Snapshot before) {
        Map<String, Instant> present = present(files);
        if (present.equals(before.files())) {
            return before;
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (String name : present.keySet()) {
            files.read(name).ifPresent(pem -> certificates.addAll(Pem.certificates(name, pem)));
        }
        return new Snapshot(present, List.copyOf(certificates));
    }

    private static boolean reaches(
            X509Certificate certificate,
            List<X509Certificate> roots,
            List<X509Certificate> offered,
            Instant at,
            int below) {
        if (below > LONGEST_CHAIN
                || at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            return false;
        }
        if (roots.contains(certificate)) {
            return true;
        }
        return Stream.concat(roots.stream(), offered.stream())
                .filter(issuer -> issued(issuer, certificate, below))
                .anyMatch(issuer -> reaches(issuer, roots, offered, at, below + 1));
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate, int authoritiesBelow) {
        if (issuer.equals(certificate)
                || !issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        boolean[] usage = issuer.getKeyUsage();
        // getBasicConstraints is -1 for no authority, else the number of authorities allowed below
        if (issuer.getBasicConstraints() < authoritiesBelow || (usage != null && !usage[KEY_CERT_SIGN])) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey(), Curve.PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Map<String, Instant> present(PrivateFiles files) {
        Map<String, Instant> present = new TreeMap<>();
        try (Stream<Path> entries = Files.list(files.path(""))) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(".crt")) {
                    present.put(name, Files.getLastModifiedTime(entry).toInstant());
                }
            }
        } catch (IOException e) {
            throw new KeyringException("cannot list the trusted roots", e);
        }
        return present;
    }
}
