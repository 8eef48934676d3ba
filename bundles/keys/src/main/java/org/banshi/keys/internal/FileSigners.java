// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.KeyringException;
import org.banshi.keys.Signers;
import org.banshi.keys.internal.DemoAuthority.Identity;

/**
 * Signing keys from files: {@code <curve>-<alias>.key} with {@code .crt} (PEM), or {@code .p12} with {@code .password};
 * where there is neither, made by the demo authority.
 */
final class FileSigners implements Signers {
    private static final Pattern ALIAS = Pattern.compile("(?!ca-)[a-z0-9][a-z0-9-]{0,59}");

    private final KeyFiles files;
    private final RootFiles roots;
    private final Clock clock;
    private final Map<String, DocumentSigner> opened = new ConcurrentHashMap<>();

    FileSigners(KeyFiles files, RootFiles roots, Clock clock) {
        this.files = files;
        this.roots = roots;
        this.clock = clock;
    }

    @Override
    public DocumentSigner sm2(String alias) {
        return signer(Curve.SM2, alias);
    }

    @Override
    public DocumentSigner ecdsa(String alias) {
        return signer(Curve.ECDSA, alias);
    }

    private DocumentSigner signer(Curve curve, String alias) {
        if (!ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException("alias '%s', expected %s".formatted(alias, ALIAS));
        }
        return opened.computeIfAbsent(stem(curve, alias), stem -> {
            Identity identity = identity(curve, alias);
            return switch (curve) {
                case SM2 -> new Sm2DocumentSigner(identity);
                case ECDSA -> new EcdsaDocumentSigner(identity);
            };
        });
    }

    private Identity identity(Curve curve, String alias) {
        String stem = stem(curve, alias);
        return placed(stem)
                .orElseGet(() -> files.locked(() -> placed(stem).orElseGet(() -> {
                    DemoAuthority authority = new DemoAuthority(curve, clock);
                    return keep(stem, authority.signer(issuer(curve, authority), alias));
                })));
    }

    private Identity issuer(Curve curve, DemoAuthority authority) {
        String stem = stem(curve, "ca-issuer");
        return placed(stem).orElseGet(() -> {
            Identity issuer = authority.issuer(root(curve, authority));
            String name = "demo-issuer-" + curve.name().toLowerCase(Locale.ROOT) + ".crt";
            roots.addIssuer(name, Pem.of(issuer.chain().subList(0, 1)));
            return keep(stem, issuer);
        });
    }

    private Identity root(Curve curve, DemoAuthority authority) {
        String stem = stem(curve, "ca-root");
        return placed(stem).orElseGet(() -> {
            Identity root = authority.root();
            // trusted before its key exists: an operator who later removes the trust is not overruled
            roots.addRoot("demo-root-" + curve.name().toLowerCase(Locale.ROOT) + ".crt", Pem.of(root.chain()));
            return keep(stem, root);
        });
    }

    private Identity keep(String stem, Identity made) {
        files.put(stem + ".crt", Pem.of(made.chain()));
        files.put(stem + ".key", Pem.of(made.key()));
        return made;
    }

    private Optional<Identity> placed(String stem) {
        Optional<byte[]> store = files.read(stem + ".p12");
        if (store.isPresent()) {
            return Optional.of(matching(stem, fromPkcs12(stem, store.get())));
        }
        return files.read(stem + ".key").map(key -> {
            byte[] certificates = files.read(stem + ".crt")
                    .orElseThrow(() -> new KeyringException(stem + ".key has no certificate: place " + stem + ".crt"));
            return matching(
                    stem,
                    new Identity(Pem.privateKey(stem + ".key", key), Pem.certificates(stem + ".crt", certificates)));
        });
    }

    private Identity fromPkcs12(String stem, byte[] store) {
        char[] password = files.read(stem + ".password")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip().toCharArray())
                .orElseThrow(() -> new KeyringException(stem + ".p12 needs its password in " + stem + ".password"));
        try {
            KeyStore pkcs12 = KeyStore.getInstance("PKCS12", Curve.PROVIDER);
            pkcs12.load(new ByteArrayInputStream(store), password);
            for (String entry : Collections.list(pkcs12.aliases())) {
                if (pkcs12.getKey(entry, password) instanceof PrivateKey key) {
                    List<X509Certificate> chain = new ArrayList<>();
                    for (Certificate certificate : pkcs12.getCertificateChain(entry)) {
                        chain.add((X509Certificate) certificate);
                    }
                    return new Identity(key, List.copyOf(chain));
                }
            }
            throw new KeyringException(stem + ".p12 holds no private key");
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyringException(stem + ".p12 does not open with its password", e);
        }
    }

    private static Identity matching(String stem, Identity identity) {
        if (!Signing.matches(identity)) {
            throw new KeyringException("private key and certificate of " + stem + " do not belong together");
        }
        return identity;
    }

    private static String stem(Curve curve, String alias) {
        return curve.name().toLowerCase(Locale.ROOT) + "-" + alias;
    }
}
