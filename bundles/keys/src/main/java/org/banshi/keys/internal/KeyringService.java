// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.banshi.keys.BlindIndex;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.FieldCipher;
import org.banshi.keys.KeyEntry;
import org.banshi.keys.KeyPurpose;
import org.banshi.keys.Keyring;
import org.banshi.keys.Keys;
import org.banshi.keys.Signers;
import org.banshi.keys.TrustedRoots;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installation's one keyring, as services. */
@Component(
        configurationPid = "org.banshi.keys",
        service = {FieldCipher.class, BlindIndex.class, Signers.class, Keyring.class, TrustedRoots.class})
public final class KeyringService implements FieldCipher, BlindIndex, Signers, Keyring, TrustedRoots {
    /** Settings of PID {@code org.banshi.keys}. */
    public @interface Settings {
        /** Directory of the keyring; empty for {@code keys} below Karaf's base. */
        String directory() default "";

        /** {@code aes} or {@code sm4}, for new field values. */
        String field_algorithm() default "aes";
    }

    private final Keys keys;

    /** Opens the keyring or fails: without it nothing personal can be read. */
    @Activate
    public KeyringService(Settings settings, BundleContext context, @Reference Clock clock) {
        keys = Keys.open(
                directory(settings, context),
                FieldAlgorithm.valueOf(settings.field_algorithm().toUpperCase(Locale.ROOT)),
                clock);
    }

    private static Path directory(Settings settings, BundleContext context) {
        if (!settings.directory().isBlank()) {
            return Path.of(settings.directory());
        }
        String base = context.getProperty("karaf.base");
        return Path.of(base == null ? "." : base, "keys");
    }

    @Override
    public String seal(String plain, String context) {
        return keys.fieldCipher().seal(plain, context);
    }

    @Override
    public String open(String sealed, String context) {
        return keys.fieldCipher().open(sealed, context);
    }

    @Override
    public String of(String value, String context) {
        return keys.blindIndex().of(value, context);
    }

    @Override
    public DocumentSigner sm2(String alias) {
        return keys.signers().sm2(alias);
    }

    @Override
    public DocumentSigner ecdsa(String alias) {
        return keys.signers().ecdsa(alias);
    }

    @Override
    public KeyEntry rotate(KeyPurpose purpose) {
        return keys.keyring().rotate(purpose);
    }

    @Override
    public List<KeyEntry> list() {
        return keys.keyring().list();
    }

    @Override
    public List<X509Certificate> roots() {
        return keys.trustedRoots().roots();
    }

    @Override
    public boolean trusts(X509Certificate certificate, List<X509Certificate> offered, Instant at) {
        return keys.trustedRoots().trusts(certificate, offered, at);
    }
}
