// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.nio.file.Path;
import java.time.Clock;
import org.banshi.keys.Signers;
import org.banshi.keys.TrustedRoots;
import org.banshi.seals.PaperLayout;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.PaperVerifier;
import org.banshi.seals.SealedPaper;
import org.banshi.seals.Sealer;
import org.banshi.seals.Seals;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installation's seals, as services. */
@Component(
        configurationPid = "org.banshi.seals",
        service = {Sealer.class, PaperVerifier.class})
public final class SealsService implements Sealer, PaperVerifier {
    /** Settings of PID {@code org.banshi.seals}. */
    public @interface Settings {
        /** Directory of the seal files; empty for {@code keys/seals} below Karaf's base. */
        String directory() default "";
    }

    private final Seals seals;

    @Activate
    public SealsService(
            Settings settings,
            BundleContext context,
            @Reference Signers signers,
            @Reference TrustedRoots roots,
            @Reference Clock clock) {
        seals = Seals.in(directory(settings, context), signers, roots, clock);
    }

    private static Path directory(Settings settings, BundleContext context) {
        if (!settings.directory().isBlank()) {
            return Path.of(settings.directory());
        }
        String base = context.getProperty("karaf.base");
        return Path.of(base == null ? "." : base, "keys", "seals");
    }

    @Override
    public SealedPaper seal(PaperLayout layout, String sealAlias) {
        return seals.sealer().seal(layout, sealAlias);
    }

    @Override
    public PaperVerification ofd(byte[] file) {
        return seals.verifier().ofd(file);
    }

    @Override
    public PaperVerification pdf(byte[] file) {
        return seals.verifier().pdf(file);
    }

    @Override
    public PaperVerification any(byte[] file) {
        return seals.verifier().any(file);
    }
}
