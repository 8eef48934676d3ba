// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banshi.spi.LocalText;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final String HE = "350299199111110063";
    private static final String SHE = "350299199007110020";
    private static final String CHILD = "350299201909010045";

    private final Agreement agreement = new Agreement(
            "marital-status",
            List.of(
                    new FactTest("household.members", "", Map.of("idNumber", "@applicant", "relation", "[01]\\d")),
                    new FactTest("household.members", "", Map.of("relation", "1\\d"))),
            List.of(new FactTest("marriage.status", "20", Map.of())),
            new LocalText("不一致", "do not agree"));

    @Test
    void aHouseholdWithASpouseNeedsAMarriage() {
        List<Map<String, String>> couple = List.of(member(HE, "02"), member(SHE, "12"));

        assertThat(agreement.contradicted(facts(couple, "10"), HE)).isTrue();
        assertThat(agreement.contradicted(facts(couple, "10"), SHE)).isTrue();
        assertThat(agreement.contradicted(facts(couple, "20"), HE)).isFalse();
    }

    @Test
    void aChildInItsParentsHouseholdIsNotMarriedByThat() {
        List<Map<String, String>> family = List.of(member(HE, "02"), member(SHE, "12"), member(CHILD, "30"));

        assertThat(agreement.contradicted(facts(family, "10"), CHILD)).isFalse();
    }

    @Test
    void coupleMayLiveInTwoHouseholds() {
        assertThat(agreement.contradicted(facts(List.of(member(HE, "02")), "20"), HE))
                .isFalse();
    }

    @Test
    void aMissingFactContradictsNothing() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("household.members", List.of(member(HE, "02"), member(SHE, "12")));

        assertThat(agreement.contradicted(facts, HE)).isFalse();
    }

    @Test
    void namesTheSetsOfFactsInvolved() {
        assertThat(agreement.names()).containsExactly("household", "marriage");
    }

    @Test
    void aTestLooksAtAValueOrAtEntriesNotBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FactTest("a.b", "", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FactTest("a.b", "x", Map.of("c", "d")));
    }

    private static Map<String, Object> facts(List<Map<String, String>> members, String status) {
        return Map.of("household.members", members, "marriage.status", status);
    }

    private static Map<String, String> member(String idNumber, String relation) {
        return Map.of("name", "x", "idNumber", idNumber, "relation", relation);
    }
}
