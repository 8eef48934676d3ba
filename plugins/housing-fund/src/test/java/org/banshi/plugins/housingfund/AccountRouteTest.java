// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.banshi.plugins.fundcore.Account;
import org.banshi.spi.FactSet;
import org.junit.jupiter.api.Test;

/** Which of several accounts counts. */
class AccountRouteTest {
    private static Account account(String state, String balance) {
        Account account = new Account();
        account.number = "350299000022";
        account.state = state;
        account.balance = new BigDecimal(balance);
        account.fullMonths = new BigDecimal(33);
        account.paidTo = "202610";
        account.stated = "2026-11-24T01:41:00Z";
        return account;
    }

    @Test
    void theNormalOneOfTwoCountsWhicheverComesFirst() {
        Account old = account("02", "5300");
        Account normal = account("01", "41700");
        for (List<Account> accounts : List.of(List.of(old, normal), List.of(normal, old))) {
            FactSet facts = AccountRoute.facts(accounts);
            assertThat(facts.value("state")).contains("01");
            assertThat(facts.value("balance")).contains(new BigDecimal("41700.00"));
        }
    }

    @Test
    void noFreezeIsOverlookedBesideANormalOne() {
        assertThat(AccountRoute.facts(List.of(account("01", "41700"), account("06", "5300")))
                        .value("state"))
                .contains("06");
    }

    @Test
    void ofTwoNormalOnesItIsNotKnownWhichCounts() {
        FactSet facts = AccountRoute.facts(List.of(account("01", "41700"), account("01", "5300")));
        assertThat(facts.value("state")).contains("01");
        assertThat(facts.value("balance")).isEmpty();
        assertThat(facts.value("fullMonths")).isEmpty();
    }

    @Test
    void withoutANormalOneTheFirstCounts() {
        assertThat(AccountRoute.facts(List.of(account("02", "1"), account("05", "0")))
                        .value("state"))
                .contains("02");
    }
}
