// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.taxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banshi.catalog.internal.PublishedCatalog;
import org.banshi.exchange.internal.PublishedServices;
import org.banshi.forms.internal.FormsSection;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.licenses.internal.LicenseSection;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Section;
import org.banshi.rules.Decision;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.rules.internal.DmnRules;
import org.banshi.rules.internal.RulesSection;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Fault;
import org.banshi.store.embedded.StoreOnDerby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example is sound for every room that looks at a plugin, and its table decides as its README says. */
class TaxOfficeTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final PluginFiles TAX = read("org.banshi.plugins.taxoffice", Path.of("."));
    private static final PluginFiles POLICE = read("org.banshi.plugins.police", Path.of("../police"));
    private static final ItemFolder ITEM = TAX.items().get(0);

    @TempDir
    private Path directory;

    private StoreOnDerby store;
    private DmnRules rules;

    @BeforeEach
    void open() {
        store = StoreOnDerby.inMemory(directory.resolve("store"), CLOCK);
        Keys keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, CLOCK);
        rules = new DmnRules(store.database(), keys.fieldCipher(), store.ids(), CLOCK, new OneFolder());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noRoomFindsAFault() {
        PublishedServices services = new PublishedServices(store.database(), CLOCK);
        services.prepare(POLICE, new ArrayList<>()).publish();
        List<Section> rooms = List.of(
                new PublishedCatalog(new OneFolder()),
                services,
                new FormsSection(),
                new RulesSection(services),
                new LicenseSection());
        List<Fault> faults = new ArrayList<>();
        assertThat(Agency.read(TAX, faults)).isPresent();
        rooms.forEach(room -> room.prepare(TAX, faults));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  1, 2025, APPROVE,        3",
        "true,  1, 2019, APPROVE,        3",
        "true,  1, 2018, CLERK,          2",
        "true,  1, 2026, REFUSE_PROPOSED, 1",
        "false, 1, 2025, CLERK,          b",
        "true,  2, 2025, CLERK,          b",
        "true,  1,     , CLERK,          a",
        "    ,  1, 2025, CLERK,          a"
    })
    void theTableDecides(Boolean match, String status, Integer year, Outcome outcome, String rule) {
        Map<String, Object> id = new TreeMap<>(Map.of("status", status));
        if (match != null) {
            id.put("match", match);
        }
        Map<String, Object> answers = new TreeMap<>(Map.of("use", "loan", "detail", "year"));
        if (year != null) {
            answers.put("year", new BigDecimal(year));
        }
        Decision decision = rules.evaluate(new RuleRequest(
                ITEM.digest(),
                new CaseRef("case-1"),
                List.of(new RuleInput("id", id, "police/id/v1", CLOCK.instant(), InputStatus.VERIFIED)),
                answers,
                LocalDate.of(2026, 11, 24)));
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.amount()).isEmpty();
    }

    private static PluginFiles read(String name, Path module) {
        Path root = module.resolve("src/main/resources/BANSHI-INF");
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PluginFiles(name, "1.0.0", files);
    }

    private static final class OneFolder implements ItemFolders {
        @Override
        public Optional<ItemFolder> byDigest(String digest) {
            return digest.equals(ITEM.digest()) ? Optional.of(ITEM) : Optional.empty();
        }

        @Override
        public Optional<ItemFolder> latest(String plugin, String slug) {
            return Optional.of(ITEM);
        }

        @Override
        public List<ItemFolder> current() {
            return List.of();
        }
    }
}
