// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.rules.InputStatus;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.CaseRef;

/** A request about c01, single, no home, 38 months, 52,300 yuan; change what the test is about. */
final class RentCase {
    static final String DIGEST = "rent-1";
    static final Instant STATED = Instant.parse("2026-11-24T01:41:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Map<String, String> SERVICES = Map.of(
            "id", "police/id/v1",
            "household", "police/household/v1",
            "marriage", "civil-affairs/marriage/v1",
            "homes", "real-estate/homes/v1",
            "spouseHomes", "real-estate/homes/v1",
            "account", "fund/account/v1",
            "draws", "fund/draws/v1",
            "spouseDraws", "fund/draws/v1",
            "loans", "bank/loans/v1",
            "lease", "housing/lease/v1");

    private final SortedMap<String, SortedMap<String, Object>> facts = new TreeMap<>();
    private final SortedMap<String, Object> answers = new TreeMap<>();
    private final SortedMap<String, InputStatus> statuses = new TreeMap<>();

    private RentCase() {
        fact("id.match", true).fact("id.status", "1");
        fact("household.children", BigDecimal.ZERO).fact("household.local", true);
        fact("marriage.status", "10");
        fact("homes.count", BigDecimal.ZERO);
        fact("account.state", "01").fact("account.balance", number("52300")).fact("account.fullMonths", number("38"));
        fact("draws.drawnThisPeriod", BigDecimal.ZERO);
        fact("loans.count", BigDecimal.ZERO);
        answer("rent", number("2200")).answer("months", BigDecimal.ONE).answer("byLease", false);
    }

    static RentCase c01() {
        return new RentCase();
    }

    static RentCase married() {
        return new RentCase()
                .fact("marriage.status", "20")
                .fact("spouseHomes.count", BigDecimal.ZERO)
                .fact("spouseDraws.drawnThisPeriod", BigDecimal.ZERO);
    }

    RentCase fact(String key, Object value) {
        String[] parts = key.split("\\.", 2);
        facts.computeIfAbsent(parts[0], name -> new TreeMap<>()).put(parts[1], value);
        return this;
    }

    RentCase without(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length == 1) {
            facts.remove(key);
        } else {
            facts.getOrDefault(parts[0], new TreeMap<>()).remove(parts[1]);
        }
        return this;
    }

    RentCase answer(String name, Object value) {
        answers.put(name, value);
        return this;
    }

    RentCase standing(String input, InputStatus status) {
        statuses.put(input, status);
        return this;
    }

    RuleRequest request() {
        List<RuleInput> inputs = new ArrayList<>();
        facts.forEach((name, values) -> inputs.add(new RuleInput(
                name,
                values,
                SERVICES.getOrDefault(name, ""),
                STATED,
                statuses.getOrDefault(name, InputStatus.VERIFIED))));
        return new RuleRequest(DIGEST, new CaseRef("case-1"), inputs, answers, TODAY);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static byte[] bytes(String name) {
        try (InputStream in = RentCase.class.getResourceAsStream("/rent/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("rules.dmn", "messages_zh.properties", "messages_en.properties")) {
            files.put(name, bytes(name));
        }
        return files;
    }

    /** Item folders that know the rent item under {@link #DIGEST}. */
    static ItemFolders folders() {
        ItemFolder folder = new ItemFolder(DIGEST, "org.banshi.plugins.housingfund", "rent-withdrawal", "1", files());
        return new ItemFolders() {
            @Override
            public Optional<ItemFolder> byDigest(String digest) {
                return digest.equals(DIGEST) ? Optional.of(folder) : Optional.empty();
            }

            @Override
            public Optional<ItemFolder> latest(String plugin, String slug) {
                return Optional.of(folder);
            }

            @Override
            public List<ItemFolder> current() {
                return List.of(folder);
            }
        };
    }
}
