// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test // the value was worked out with another implementation (openssl dgst -sm3 -hmac)
    void isWhatAnotherImplementationComputes() {
        assertThat(RequestSignature.of(SECRET, "POST", "/pop/v1/idCheck", BODY, "1000", "n1"))
                .isEqualTo("16f45d3370cdde9004d76c82b2f54f2ea559490b8fd083223397944838168a0f");
    }

    @Test
    void changesWithEveryPart() {
        String signature = RequestSignature.of(SECRET, "POST", "/a", BODY, "1", "n");
        assertThat(RequestSignature.of(SECRET, "PUT", "/a", BODY, "1", "n")).isNotEqualTo(signature);
        assertThat(RequestSignature.of(SECRET, "POST", "/b", BODY, "1", "n")).isNotEqualTo(signature);
        assertThat(RequestSignature.of(SECRET, "POST", "/a", new byte[0], "1", "n"))
                .isNotEqualTo(signature);
        assertThat(RequestSignature.of(SECRET, "POST", "/a", BODY, "2", "n")).isNotEqualTo(signature);
        assertThat(RequestSignature.of(SECRET, "POST", "/a", BODY, "1", "m")).isNotEqualTo(signature);
        assertThat(RequestSignature.of(BODY, "POST", "/a", BODY, "1", "n")).isNotEqualTo(signature);
    }
}
