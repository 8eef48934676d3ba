// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files of an invented plugin. */
final class Samples {
    private Samples() {}

    static String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/sample/" + path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
