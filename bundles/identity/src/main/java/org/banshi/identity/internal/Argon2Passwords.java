// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Argon2id hashes (RFC 9106) of 19 MiB and two passes in PHC form. A few are computed at a time, in memory kept for them, so
 * that a flood of sign-ins costs neither the heap nor all processors.
 */
@Component(service = Argon2Passwords.class, configurationPid = Settings.PID)
public final class Argon2Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final String PREFIX = "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(MEMORY_KIB, PASSES);
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final BlockingQueue<BlockPool> places;
    private final Semaphore waiting;
    private final Duration patience;
    private final String nobody;

    @Activate
    public Argon2Passwords(Settings settings) {
        this(settings.password_places(), settings.password_waiting(), Duration.ofSeconds(5));
    }

    /**
     * @param places hashes computed at a time; each keeps 19 MiB
     * @param waiting callers that may wait for a place; more are told it is busy
     * @param patience how long each of them waits
     */
    Argon2Passwords(int places, int waiting, Duration patience) {
        this.places = new ArrayBlockingQueue<>(places);
        for (int i = 0; i < places; i++) {
            this.places.add(new FixedBlockPool(Argon2BytesGenerator.getBlockCount(MEMORY_KIB, 1)));
        }
        this.waiting = new Semaphore(waiting + places);
        this.patience = patience;
        nobody = PREFIX + ENCODER.encodeToString(bytes(16)) + "$" + ENCODER.encodeToString(bytes(32));
    }

    /** A hash no password has, to spend the same time on a login that does not exist. */
    String nobody() {
        return nobody;
    }

    /** Hashes with a fresh salt; waits for a place as long as it takes. */
    String hash(char[] password) {
        byte[] salt = bytes(16);
        while (true) {
            Optional<byte[]> hash = inAPlace(pool -> compute(pool, password, salt));
            if (hash.isPresent()) {
                return PREFIX + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50)); // the queue is full: let it drain
        }
    }

    /**
     * Compares in constant time.
     *
     * @return empty if there was no place
     * @throws IllegalStateException if the stored hash is not one of this kind
     */
    Optional<Boolean> matches(char[] password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (!stored.startsWith(PREFIX) || parts.length != 6) {
            throw new IllegalStateException("stored password hash is of an unknown kind");
        }
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return inAPlace(pool -> MessageDigest.isEqual(expected, compute(pool, password, salt)));
    }

    private <T> Optional<T> inAPlace(Function<BlockPool, T> work) {
        if (!waiting.tryAcquire()) {
            return Optional.empty();
        }
        try {
            BlockPool place = places.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (place == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.apply(place));
            } finally {
                places.add(place);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.release();
        }
    }

    private static byte[] compute(BlockPool pool, char[] password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .withBlockPool(pool)
                .build());
        byte[] hash = new byte[32];
        generator.generateBytes(password, hash);
        return hash;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
