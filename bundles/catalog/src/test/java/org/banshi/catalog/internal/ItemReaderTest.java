// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.catalog.Process;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ItemReaderTest {
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void theRentItemIsReadWhole() {
        Item item = read(TestFiles.fund());

        assertThat(item.slug()).isEqualTo("rent-withdrawal");
        assertThat(item.code()).hasToString("12350299DEMA0003XJ3352099301000");
        assertThat(item.agencyKey()).isEqualTo("fund");
        assertThat(item.version()).isEqualTo("1.0.0");
        assertThat(item.open()).isTrue();
        Guide guide = item.guide();
        assertThat(guide.name()).isEqualTo(new LocalText("租房提取住房公积金", "Withdraw housing fund for rent"));
        assertThat(guide.aliases()).contains(new LocalText("租房", "rent"), new LocalText("gjj", "gjj"));
        assertThat(guide.kind()).isEqualTo("1");
        assertThat(guide.type()).isEqualTo("20");
        assertThat(guide.legalLimit()).isEqualTo("3 working-days");
        assertThat(guide.promisedLimit()).isEqualTo("at-once");
        assertThat(guide.grounds()).extracting(ground -> ground.article()).containsExactly("24(6)", "25");
        assertThat(guide.noSubmit()).hasSize(5);
        assertThat(guide.conditions()).hasSize(4);
        assertThat(guide.steps()).hasSize(4);
        assertThat(guide.faq()).hasSize(4);
    }

    @Test
    void itsProcessSaysWhatIsFetchedAndWhatFollows() {
        Process process = read(TestFiles.fund()).process();

        assertThat(process.purpose().zh()).isEqualTo("办理租房提取住房公积金");
        assertThat(process.facts())
                .extracting(FactNeed::name)
                .containsExactly(
                        "id",
                        "household",
                        "marriage",
                        "homes",
                        "account",
                        "draws",
                        "loans",
                        "spouseHomes",
                        "spouseDraws");
        assertThat(process.facts())
                .filteredOn(need -> need.of() == FactNeed.Of.SPOUSE)
                .hasSize(2);
        assertThat(process.facts().get(4).maxAge()).isEqualTo(Duration.ofHours(1));
        assertThat(process.facts().get(0).maxAge()).isEqualTo(Duration.ofDays(1));
        assertThat(process.facts()).allMatch(FactNeed::required);
        assertThat(process.spouse().orElseThrow().applies(Map.of("marriage.status", "20")))
                .isTrue();
        assertThat(process.spouse().orElseThrow().applies(Map.of("marriage.status", "10")))
                .isFalse();
        assertThat(process.spouse().orElseThrow().applies(Map.of())).isFalse();
        assertThat(process.agreements()).singleElement().satisfies(agreement -> assertThat(agreement.names())
                .containsExactly("household", "marriage"));
        assertThat(process.rules()).isEqualTo("decision");
        assertThat(process.onApproval())
                .contains(new ApprovalSteps("fund/draw/v1", "bank/payout/v1", "amount", "/cardNo", ""));
        assertThat(process.licenseType()).isEqualTo("12350299DEMA0003XJ001");
        assertThat(process.refusalLicenseType()).isEqualTo("12350299DEMA0003XJ003");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("XJ3352099301000", "XJ9352099301000", "code:", "level 9"),
                arguments("12350299DEMA0003XJ33520", "11350299DEMA00013333520", "code:", "says 12350299DEMA0003XJ"),
                arguments(
                        "legal: 3 working-days",
                        "legal: 3 weeks",
                        "legal:",
                        "expected at-once, or a number and working-days"),
                arguments("promised: at-once", "promised: 5 working-days", "promised:", "longer than the law allows"),
                arguments("promised: at-once", "promised: 2 working-days", "kind:", "go together"),
                arguments("purpose:", "porpose:", "porpose:", "porpose"),
                arguments(", en: Withdraw housing fund for rent}", "}", "name:", "'en'"),
                arguments("as: spouseDraws", "as: draws", "as: draws\n    of: spouse", "names two sets"),
                arguments("when: marriage.status", "when: wedding.status", "when: wedding", "no set of facts named"),
                arguments("fact: marriage.status", "fact: wedding.status", "- {fact: wedding", "no set of facts named"),
                arguments("\"[01]\\\\d\"", "\"[01\"", "- {fact: household", "no regular expression"),
                arguments(
                        "license: withdrawal-decision",
                        "license: letter",
                        "license:",
                        "there is no licenses/letter.yaml"),
                arguments("visits: 0", "visits: often", "visits:", "integer"),
                arguments("phone: 0592-0012329", "phone: 0592-0012345", "phone:", "complaints"),
                arguments("  - gjj", "  - gjj\n  - \"gjj\"", "  - \"gjj\"", "stands twice"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesWhatIsWrongAndWhere(String before, String after, String at, String words) {
        TestFiles files = TestFiles.fund().edit(TestFiles.RENT, before, after);

        assertThat(ItemReader.read(files.files("1.0.0").items().get(0), faults)).isEmpty();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.message()).contains(words);
            assertThat(fault.line()).isEqualTo(files.line(TestFiles.RENT, at));
        });
    }

    @Test
    void aTableNobodyNamesIsAFault() {
        TestFiles files = TestFiles.fund().edit(TestFiles.RENT, "rules: decision", "");

        assertThat(ItemReader.read(files.files("1.0.0").items().get(0), faults)).isEmpty();
        assertThat(faults)
                .containsExactly(new Fault(
                        "BANSHI-INF/items/rent-withdrawal/rules.dmn",
                        0,
                        "nothing decides by it: item.yaml has no 'rules'"));
    }

    @Test
    void aFaultHasItsLine() {
        TestFiles files = TestFiles.fund().edit(TestFiles.RENT, "when: marriage.status", "when: wedding.status");

        ItemReader.read(files.files("1.0.0").items().get(0), faults);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/" + TestFiles.RENT);
            assertThat(fault.line()).isEqualTo(files.line(TestFiles.RENT, "when: wedding.status"));
        });
    }

    @Test
    void aDecisionNeedsItsTable() {
        TestFiles files = TestFiles.fund().without("items/rent-withdrawal/rules.dmn");

        assertThat(ItemReader.read(files.files("1.0.0").items().get(0), faults)).isEmpty();
        assertThat(faults).extracting(Fault::message).containsExactly("names a decision, but there is no rules.dmn");
    }

    private Item read(TestFiles files) {
        Item item = ItemReader.read(files.files("1.0.0").items().get(0), faults).orElseThrow();
        assertThat(faults).isEmpty();
        return item;
    }
}
