// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    @Test
    void givesUpAnAnswerWithoutEnd() {
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> new BoundedBody(60_000).process(exchange(new Endless())))
                .withMessageContaining("bytes");
    }

    @Test
    void givesUpAnAnswerThatOnlyDrips() {
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] part, int offset, int length) {
                part[offset] = 'x';
                return 1;
            }
        };
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> new BoundedBody(1).process(exchange(dripping)))
                .withMessageContaining("in time");
    }

    @Test
    void readsAnAnswerWhole() throws IOException {
        Exchange exchange = exchange(new ByteArrayInputStream(new byte[100_000]));
        new BoundedBody(60_000).process(exchange);
        assertThat(exchange.getMessage().getBody(byte[].class)).hasSize(100_000);
    }

    private static Exchange exchange(InputStream body) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
