// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invented people, from {@code people/people.yaml}: what each system holds about whom. */
final class People {
    /** One person; what is absent is not known to the system concerned. */
    record Person(
            String key,
            String name,
            String idNo,
            String status,
            String sex,
            String birth,
            String nationality,
            @Nullable String household,
            Marriage marriage,
            List<Home> homes,
            List<Account> accounts,
            List<Draw> draws,
            List<Loan> loans) {
        Person {
            homes = orNone(homes);
            accounts = orNone(accounts);
            draws = orNone(draws);
            loans = orNone(loans);
        }

        private static <T> List<T> orNone(@Nullable List<T> list) {
            return list == null ? List.of() : List.copyOf(list);
        }
    }

    record Marriage(
            String status,
            @Nullable String spouse,
            @Nullable String since) {}

    record Home(String address, String share, String since) {}

    record Account(String number, String state, BigDecimal balance, int fullMonths, int monthsBehind) {}

    record Draw(String reason, int daysAgo, BigDecimal amount) {}

    record Loan(String bank, String home, BigDecimal repaid12m, BigDecimal overdue) {}

    record Household(boolean local, String address, List<Member> members) {}

    /** Either one of the people, or somebody who is in the household only. */
    record Member(
            @Nullable String person,
            @Nullable String name,
            @Nullable String idNo,
            String relation) {}

    private record Register(List<Person> people, Map<String, Household> households) {}

    private final Map<String, Person> byKey = new LinkedHashMap<>();
    private final Map<String, Person> byNumber = new LinkedHashMap<>();
    private final Map<String, Household> households;

    private People(Register register) {
        for (Person person : register.people()) {
            byKey.put(person.key(), person);
            byNumber.put(person.idNo(), person);
        }
        households = Map.copyOf(register.households());
    }

    /** Reads the people this bundle ships. */
    static People invented() {
        try (InputStream file = Objects.requireNonNull(People.class.getResourceAsStream("/people/people.yaml"))) {
            return new People(new ObjectMapper(new YAMLFactory()).readValue(file, Register.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<Person> byNumber(String idNo) {
        return Optional.ofNullable(byNumber.get(idNo));
    }

    /** @throws IllegalArgumentException if the file names somebody it does not hold */
    Person byKey(String key) {
        Person person = byKey.get(key);
        if (person == null) {
            throw new IllegalArgumentException("people.yaml: no person %s".formatted(key));
        }
        return person;
    }

    Optional<Household> householdOf(Person person) {
        return person.household() == null ? Optional.empty() : Optional.ofNullable(households.get(person.household()));
    }

    /** All of them, in the order of the file. */
    List<Person> all() {
        return List.copyOf(byKey.values());
    }
}
