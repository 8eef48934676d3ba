// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.security.SecureRandom;
import java.time.Clock;
import org.banshi.store.Ids;

/** ULIDs: 48 bits of milliseconds, 80 bits that start random and are counted up within a millisecond. */
final class MonotonicIds implements Ids {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final long HIGH_MASK = 0xFFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis = -1;
    private long high;
    private long low;

    MonotonicIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            high = random.nextLong() & HIGH_MASK;
            low = random.nextLong();
        } else {
            low++;
            if (low == 0) {
                high++;
            }
            if (high > HIGH_MASK) {
                high = 0;
                lastMillis++;
            }
        }
        return text(lastMillis << 16 | high, low);
    }

    /** 128 bits from the lowest five upwards. */
    private static String text(long upper, long lower) {
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (lower & 31)];
            lower = lower >>> 5 | upper << 59;
            upper >>>= 5;
        }
        return new String(text);
    }
}
