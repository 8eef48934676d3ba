// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.keys.FieldCipher;
import org.banshi.keys.SealedFieldException;

/**
 * Keeps what was posted while its sender has to sign in: encrypted in a hidden field of the sign-in form, so that it outlives
 * a restart and the house holds nothing for people who never come back.
 */
public final class Parking {
    /** Name of the hidden field. */
    public static final String FIELD = "_parked";

    private static final String CONTEXT = "portal.parked";
    private static final Duration KEPT = Duration.ofHours(2);

    private final FieldCipher cipher;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    /** A parked form; {@code parked} is epoch milliseconds. */
    record Parked(String path, Map<String, List<String>> parameters, long parked) {}

    public Parking(FieldCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What goes into the hidden field. */
    String park(Visit visit) {
        try {
            Parked parked =
                    new Parked(visit.path(), visit.parameters(), clock.instant().toEpochMilli());
            return cipher.seal(json.writeValueAsString(parked), CONTEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The post that was parked, now by somebody signed in; empty if it is too old or not ours. */
    public Optional<Visit> resume(Visit signedIn, String field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        try {
            Parked parked = json.readValue(cipher.open(field, CONTEXT), Parked.class);
            boolean fresh = Instant.ofEpochMilli(parked.parked()).plus(KEPT).isAfter(clock.instant());
            return fresh ? Optional.of(signedIn.instead("POST", parked.path(), parked.parameters())) : Optional.empty();
        } catch (SealedFieldException | JsonProcessingException e) { // altered, or its key is gone: nothing to resume
            return Optional.empty();
        }
    }
}
