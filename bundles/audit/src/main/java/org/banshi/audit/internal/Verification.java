// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.audit.AuditVerification;
import org.banshi.audit.HeadKey;
import org.banshi.audit.Journal.Line;
import org.banshi.audit.SignedHead;

/** A walk through a whole journal, from the first line to the end that was durable when it began. */
final class Verification {
    private final Map<Long, String> headDigests = new HashMap<>();
    private String digest = Chain.START;
    private long sequence;
    private String reason = "";

    private Verification() {}

    static AuditVerification of(Segments segments, HeadFile heads, HeadKey key, FileJournal.Position end)
            throws IOException {
        List<SignedHead> signed = heads.all();
        for (SignedHead head : signed) {
            if (!isGenuine(head, key)) {
                return new AuditVerification.Broken(head.sequence(), "a signed head is not by this journal's key");
            }
        }
        Verification walk = new Verification();
        for (SignedHead head : signed) {
            walk.headDigests.put(head.sequence(), head.digest());
        }
        return walk.over(segments.all(), end);
    }

    private static boolean isGenuine(SignedHead head, HeadKey key) {
        try {
            byte[] signature = Base64.getDecoder().decode(head.signature());
            return key.verifies(head.message().getBytes(StandardCharsets.UTF_8), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private AuditVerification over(List<Path> segments, FileJournal.Position end) throws IOException {
        for (Path segment : segments) {
            if (Segments.firstOf(segment) != sequence + 1) {
                return new AuditVerification.Broken(sequence + 1, "a segment is missing");
            }
            Segments.read(segment, (text, offset) -> {
                boolean wanted = sequence < end.sequence();
                return wanted && accept(text);
            });
            if (!reason.isEmpty()) {
                return new AuditVerification.Broken(sequence + 1, reason);
            }
        }
        if (sequence < end.sequence()) {
            return new AuditVerification.Broken(sequence + 1, "the end is cut off");
        }
        return headDigests.keySet().stream().anyMatch(head -> head > sequence)
                ? new AuditVerification.Broken(sequence + 1, "the end is cut off: a later head was signed")
                : new AuditVerification.Intact(sequence, digest);
    }

    private boolean accept(String text) {
        Optional<Line> line = Chain.parse(text);
        if (line.isEmpty() || line.get().sequence() != sequence + 1) {
            reason = "not the line expected here";
        } else if (!Chain.follows(digest, sequence + 1, line.get())) {
            reason = "altered: its digest does not fit";
        } else if (!headDigests
                .getOrDefault(sequence + 1, line.get().digest())
                .equals(line.get().digest())) {
            reason = "rewritten: a signed head says otherwise";
        } else {
            sequence++;
            digest = line.get().digest();
        }
        return reason.isEmpty();
    }
}
