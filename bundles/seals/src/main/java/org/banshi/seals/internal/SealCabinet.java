// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.Signers;
import org.banshi.keys.Sm3;
import org.banshi.seals.SealException;

/**
 * The seals, each a file: {@code <alias>.esl} placed by whoever had it made, else {@code <alias>.<issuer>.demo.esl} made
 * here, which says 样章.
 */
final class SealCabinet {
    /** Alias of the demo maker's key. */
    static final String MAKER = "seal-maker";

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Duration VALIDITY = Duration.ofDays(3 * 365);

    private final Path directory;
    private final Signers signers;
    private final LetterFont font;
    private final Clock clock;
    private final Map<String, ElectronicSeal> seals = new ConcurrentHashMap<>();

    SealCabinet(Path directory, Signers signers, LetterFont font, Clock clock) {
        this.directory = directory;
        this.signers = signers;
        this.font = font;
        this.clock = clock;
    }

    /** The seal in force for an alias; a demo seal near its end is replaced. */
    ElectronicSeal seal(String alias, String issuer) {
        if (!ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException("seal alias '%s', expected %s".formatted(alias, ALIAS));
        }
        DocumentSigner user = signers.sm2(alias);
        String key = alias + "." + Sm3.hex(issuer.getBytes(UTF_8)).substring(0, 12);
        ElectronicSeal known = seals.get(key);
        if (known != null && usable(known, user)) {
            return known;
        }
        return seals.compute(key, (same, before) -> find(alias, key, issuer, user));
    }

    private ElectronicSeal find(String alias, String key, String issuer, DocumentSigner user) {
        Optional<ElectronicSeal> placed = read(alias + ".esl");
        if (placed.isPresent()) {
            if (!usable(placed.get(), user)) {
                throw new SealException(
                        "seal %s.esl is not valid now or not made for the certificate sm2-%s; place the right one"
                                .formatted(alias, alias));
            }
            return placed.get();
        }
        String name = key + ".demo.esl";
        Optional<ElectronicSeal> made = read(name).filter(seal -> usable(seal, user));
        return made.orElseGet(() -> make(name, alias, issuer, user));
    }

    private boolean usable(ElectronicSeal seal, DocumentSigner user) {
        return seal.validAt(clock.instant()) && seal.mayBeUsedBy(user.certificate());
    }

    private ElectronicSeal make(String file, String alias, String issuer, DocumentSigner user) {
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ElectronicSeal seal = ElectronicSeal.make(
                new ElectronicSeal.Design(
                        "DEMO-" + alias + "-" + from.getEpochSecond(),
                        issuer + "（样章）",
                        List.of(user.certificate()),
                        from,
                        from.plus(VALIDITY),
                        SealPicture.png(font, issuer),
                        SealPicture.SIDE),
                signers.sm2(MAKER));
        try {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "seal", ".new");
            Files.write(fresh, seal.encoded());
            Files.move(
                    fresh,
                    directory.resolve(file),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SealException("cannot write seals to " + directory, e);
        }
        return seal;
    }

    private Optional<ElectronicSeal> read(String name) {
        try {
            return Optional.of(ElectronicSeal.parse(Files.readAllBytes(directory.resolve(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new SealException(directory.resolve(name) + " is no seal of GB/T 38540-2020", e);
        }
    }
}
