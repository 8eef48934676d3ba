// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banshi.keys.Sm3;
import org.banshi.keys.TrustedRoots;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.Verdict;
import org.banshi.seals.internal.Findings.Step;

/** Checks an OFD with one seal (GB/T 38540-2020, 7.3), straight from the bytes. */
final class OfdVerifier {
    /** Name of the value in OFD.xml that holds the verification code. */
    static final String CODE = "VerificationCode";

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TrustedRoots roots;
    private final Clock clock;

    OfdVerifier(TrustedRoots roots, Clock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    PaperVerification verify(byte[] file) {
        try {
            Map<String, byte[]> parts = ZipPackage.read(file);
            Places places = Places.in(parts);
            return verify(parts, places, SealSignature.parse(part(parts, places.signedValue())));
        } catch (ZipPackage.DamagedException | RuntimeException e) {
            // parsers of strangers' bytes fail in many ways; all mean the same
            return new Findings().unreadable(Step.PACKAGE);
        }
    }

    private PaperVerification verify(Map<String, byte[]> parts, Places places, SealSignature signature) {
        Findings findings = new Findings();
        findings.note(Step.PACKAGE, true, Verdict.UNREADABLE);
        content(findings, parts, places);
        byte[] description = part(parts, places.signature());
        boolean signed = signature.verifies()
                && signature.path().equals(places.signature())
                && Arrays.equals(signature.digest(), Sm3.digest(description));
        findings.note(Step.SIGNATURE, signed, Verdict.ALTERED);
        seal(findings, signature, part(parts, places.seal()));
        return findings.result(code(parts), signature.sealed());
    }

    private static void content(Findings findings, Map<String, byte[]> parts, Places places) {
        Set<String> uncovered = new HashSet<>(parts.keySet());
        uncovered.removeAll(Set.of(places.signature(), places.signedValue()));
        boolean intact = true;
        boolean present = true;
        for (Map.Entry<String, byte[]> reference : places.references().entrySet()) {
            byte[] content = parts.get(reference.getKey());
            uncovered.remove(reference.getKey());
            present &= content != null;
            intact &= content != null && Arrays.equals(Sm3.digest(content), reference.getValue());
        }
        findings.note(Step.COVERAGE, uncovered.isEmpty() && present, Verdict.ALTERED);
        findings.note(Step.CONTENT, intact, Verdict.ALTERED);
    }

    private void seal(Findings findings, SealSignature signature, byte[] sealFile) {
        ElectronicSeal seal = signature.seal();
        X509Certificate signer = signature.signer();
        Instant at = signature.sealed();
        boolean unchanged = seal.signedByMaker() && Arrays.equals(seal.encoded(), sealFile);
        findings.note(Step.SEAL, unchanged, Verdict.ALTERED);
        // the maker's certificate counts when it made the seal, the signer's when it sealed
        boolean makerKnown = chains(seal.maker(), seal.from());
        findings.note(Step.SEAL_MAKER, makerKnown, Verdict.UNKNOWN_MAKER);
        // judged within its own validity here, so that an expired certificate is told apart from an unknown one
        boolean signerKnown = seal.mayBeUsedBy(signer) && chains(signer, within(signer, at));
        findings.note(Step.SIGNER, signerKnown, Verdict.UNKNOWN_MAKER);
        boolean valid = seal.validAt(at)
                && validAt(signer, at)
                && !at.isAfter(clock.instant().plus(SKEW));
        findings.note(Step.VALIDITY, valid, Verdict.EXPIRED);
    }

    private boolean chains(X509Certificate certificate, Instant at) {
        return roots.trusts(certificate, List.of(), at);
    }

    static Instant within(X509Certificate certificate, Instant at) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        return at.isBefore(from) ? from : at.isAfter(until) ? until : at;
    }

    static boolean validAt(X509Certificate certificate, Instant at) {
        return within(certificate, at).equals(at);
    }

    private static Optional<String> code(Map<String, byte[]> parts) {
        try {
            return XmlTree.parse(part(parts, "/OFD.xml"), "OFD")
                    .only("DocBody")
                    .only("DocInfo")
                    .only("CustomDatas")
                    .children("CustomData")
                    .stream()
                    .filter(value -> value.attribute("Name").orElse("").equals(CODE))
                    .map(XmlTree::text)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String path) {
        byte[] content = parts.get(path);
        if (content == null) {
            throw new IllegalArgumentException("part is missing");
        }
        return content;
    }

    /**
     * Where the parts of the signature are.
     *
     * @param references digests by absolute path
     */
    private record Places(String signature, String signedValue, String seal, Map<String, byte[]> references) {
        static Places in(Map<String, byte[]> parts) {
            String list = absolute(
                    XmlTree.parse(part(parts, "/OFD.xml"), "OFD")
                            .only("DocBody")
                            .only("Signatures")
                            .text(),
                    "/");
            String signature = absolute(
                    XmlTree.parse(part(parts, list), "Signatures")
                            .only("Signature")
                            .attribute("BaseLoc")
                            .orElse(""),
                    folder(list));
            XmlTree description = XmlTree.parse(part(parts, signature), "Signature");
            XmlTree info = description.only("SignedInfo");
            String folder = folder(signature);
            return new Places(
                    signature,
                    absolute(description.only("SignedValue").text(), folder),
                    absolute(info.only("Seal").only("BaseLoc").text(), folder),
                    references(info.only("References")));
        }

        private static Map<String, byte[]> references(XmlTree list) {
            if (!Sm2.SM3.equals(list.attribute("CheckMethod").orElse(""))) {
                throw new IllegalArgumentException("another digest than SM3");
            }
            Map<String, byte[]> references = new java.util.HashMap<>();
            for (XmlTree reference : list.children("Reference")) {
                String path = absolute(reference.attribute("FileRef").orElse(""), "/");
                byte[] digest =
                        Base64.getDecoder().decode(reference.only("CheckValue").text());
                if (references.put(path, digest) != null) {
                    throw new IllegalArgumentException("a reference twice");
                }
            }
            return references;
        }

        private static String folder(String path) {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }

        private static String absolute(String path, String folder) {
            return path.startsWith("/") ? path : folder + path;
        }
    }
}
