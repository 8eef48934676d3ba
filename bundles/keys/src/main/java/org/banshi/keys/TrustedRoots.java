// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The roots this installation believes when it checks a document: files {@code trusted/*.crt} of the keyring. */
@ProviderType
public interface TrustedRoots {
    /** All trusted roots, the demo roots among them as long as their files stand there. */
    List<X509Certificate> roots();

    /**
     * Whether a certificate leads to a trusted root: signatures, CA marks and validity of every step.
     *
     * @param offered certificates that may lie between, in any order; those of {@code issuers/*.crt}
     *     are always tried
     * @param at instant at which every certificate must be valid
     */
    boolean trusts(X509Certificate certificate, List<X509Certificate> offered, Instant at);
}
