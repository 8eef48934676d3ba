// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final People people = People.invented();

    @Test // GB 11643; division 350299 is assigned to nobody
    void haveNumbersThatAreWellFormedAndNobodyElses() {
        assertThat(people.all()).hasSize(23).allSatisfy(person -> {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (person.idNo().charAt(i) - '0');
            }
            assertThat(person.idNo().charAt(17)).isEqualTo("10X98765432".charAt(sum % 11));
            assertThat(person.idNo()).matches("(350299|935999|830000).*");
        });
    }

    @Test
    void agreeAboutWhoIsMarriedToWhom() {
        assertThat(people.all())
                .filteredOn(person -> person.marriage().spouse() != null)
                .hasSize(6)
                .allSatisfy(person -> {
                    People.Person spouse = people.byKey(
                            Objects.requireNonNull(person.marriage().spouse()));
                    assertThat(spouse.marriage().spouse()).isEqualTo(person.key());
                    assertThat(spouse.marriage().since())
                            .isEqualTo(person.marriage().since());
                    assertThat(spouse.household()).isEqualTo(person.household());
                });
    }

    @Test
    void liveInHouseholdsThatNameThem() {
        assertThat(people.all())
                .filteredOn(person -> person.household() != null)
                .allSatisfy(person -> assertThat(people.householdOf(person))
                        .hasValueSatisfying(household -> assertThat(household.members())
                                .anyMatch(member -> person.key().equals(member.person()))));
    }

    @Test // the table of agencies.md, section 5
    void haveTheFactsTheirCasesNeed() {
        assertThat(people.byKey("c01").accounts()).singleElement().satisfies(account -> {
            assertThat(account.state()).isEqualTo("01");
            assertThat(account.fullMonths()).isEqualTo(38);
            assertThat(account.balance()).isEqualByComparingTo("52300");
        });
        assertThat(people.byKey("c07").homes()).hasSize(1);
        assertThat(people.byKey("c08").accounts().get(0).state()).isEqualTo("02");
        assertThat(people.byKey("c09").marriage().status()).isEqualTo("10");
        assertThat(people.householdOf(people.byKey("c09")).orElseThrow().members())
                .anyMatch(member -> member.relation().startsWith("1"));
        assertThat(people.byKey("c10").loans().get(0).repaid12m()).isEqualByComparingTo("51600");
        assertThat(people.byKey("c21").status()).isEqualTo("2");
        assertThat(people.byKey("c22").accounts()).hasSize(2);
    }
}
