// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads an answer whole, but neither without end in size nor in time: an agency that drips a byte a second must not keep a
 * thread.
 */
public final class BoundedBody implements Processor {
    private static final int LIMIT = 1 << 20;

    private final long patienceNanos;

    /** @param patience milliseconds for the whole body */
    public BoundedBody(int patience) {
        patienceNanos = patience * 1_000_000L;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        InputStream body = exchange.getMessage().getBody(InputStream.class);
        if (body == null) {
            throw new UnusableAnswerException("empty answer");
        }
        try (body) {
            exchange.getMessage().setBody(read(body));
        }
    }

    private byte[] read(InputStream body) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            whole.write(part, 0, length);
            if (whole.size() > LIMIT) {
                throw new UnusableAnswerException("answer of more than %d bytes".formatted(LIMIT));
            }
            if (System.nanoTime() - start > patienceNanos) {
                throw new UnusableAnswerException("answer not finished in time");
            }
        }
        return whole.toByteArray();
    }
}
