// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.wire.RequestSignature;
import org.banshi.plugins.wire.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String PATH = "/pop/v1/idCheck";
    private static final String BODY =
            "{\"reqNo\":\"r1\",\"name\":\"林试安\",\"idType\":\"111\",\"idNo\":\"35029919920315002X\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private SigningKey key;

    @BeforeEach
    void open() {
        sandbox = Stands.open(directory, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        key = new SigningKey("police", directory.resolve("police.key"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void answersASignedQuestionAndSaysThatItIsSimulated() throws Exception {
        HttpResponse<String> answer = post(PATH, BODY, NOW, "n1", sign(PATH, BODY, NOW, "n1"), "police");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"simulated\":true", "\"code\":\"0000\"", "\"reqNo\":\"r1\"");
    }

    @Test
    void refusesASecondUseOfANonce() throws Exception {
        String signature = sign(PATH, BODY, NOW, "n1");
        assertThat(post(PATH, BODY, NOW, "n1", signature, "police").statusCode())
                .isEqualTo(200);
        assertThat(post(PATH, BODY, NOW, "n1", signature, "police").statusCode())
                .isEqualTo(409);
    }

    @Test // both interfaces of one agency share one memory
    void refusesANonceThatWasUsedOnAnotherPath() throws Exception {
        assertThat(post(PATH, BODY, NOW, "n1", sign(PATH, BODY, NOW, "n1"), "police")
                        .statusCode())
                .isEqualTo(200);
        String other = "/pop/v1/household";
        assertThat(post(other, BODY, NOW, "n1", sign(other, BODY, NOW, "n1"), "police")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void refusesWhatWasSignedOutsideFiveMinutes() throws Exception {
        Instant old = NOW.minus(Duration.ofSeconds(301));
        Instant early = NOW.plus(Duration.ofSeconds(301));
        assertThat(post(PATH, BODY, old, "n1", sign(PATH, BODY, old, "n1"), "police")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(PATH, BODY, early, "n2", sign(PATH, BODY, early, "n2"), "police")
                        .statusCode())
                .isEqualTo(401);
        Instant just = NOW.minus(Duration.ofSeconds(299));
        assertThat(post(PATH, BODY, just, "n3", sign(PATH, BODY, just, "n3"), "police")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAChangedBodyPathTimeNonceOrKey() throws Exception {
        String signature = sign(PATH, BODY, NOW, "n1");
        assertThat(post(PATH, BODY + " ", NOW, "n1", signature, "police").statusCode())
                .isEqualTo(401);
        assertThat(post("/pop/v1/household", BODY, NOW, "n1", signature, "police")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(PATH, BODY, NOW.plusMillis(1), "n1", signature, "police")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(PATH, BODY, NOW, "n2", signature, "police").statusCode())
                .isEqualTo(401);
        assertThat(post(PATH, BODY, NOW, "n1", signature, "bank").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsItsSecretsForTheOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(key.file()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private String sign(String path, String body, Instant time, String nonce) {
        return RequestSignature.of(
                key.secret(),
                "POST",
                path,
                body.getBytes(StandardCharsets.UTF_8),
                Long.toString(time.toEpochMilli()),
                nonce);
    }

    private HttpResponse<String> post(
            String path, String body, Instant time, String nonce, String signature, String keyId)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(sandbox.address(SimulatedSystem.POLICE) + path))
                        .header(RequestSignature.KEY, keyId)
                        .header(RequestSignature.TIME, Long.toString(time.toEpochMilli()))
                        .header(RequestSignature.NONCE, nonce)
                        .header(RequestSignature.SIGNATURE, signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
