// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the REST interfaces of police, civil affairs, real-estate register and bank answer about the invented people. */
final class Registers {
    private static final String RESIDENT_CARD = "111";

    private final People people;

    Registers(People people) {
        this.people = people;
    }

    /** {@code /pop/v1/idCheck}: E1001 unknown, E1002 another name. */
    Map<String, Object> idCheck(JsonNode question) {
        Optional<People.Person> found = asked(question);
        if (found.isEmpty()) {
            return Map.of("code", "E1001");
        }
        People.Person person = found.get();
        if (!person.name().equals(question.path("name").asText())) {
            return Map.of("code", "E1002");
        }
        return found(Map.of(
                "status", person.status(),
                "name", person.name(),
                "sex", person.sex(),
                "birth", person.birth(),
                "nationality", person.nationality()));
    }

    /** {@code /pop/v1/household}: E1001 where there is no household in the register. */
    Map<String, Object> household(JsonNode question) {
        return asked(question)
                .map(person -> people.householdOf(person)
                        .map(household -> found(household(String.valueOf(person.household()), household)))
                        .orElseGet(() -> Map.of("code", "E1001")))
                .orElseGet(() -> Map.of("code", "E1001"));
    }

    private Map<String, Object> household(String number, People.Household household) {
        List<Map<String, Object>> members = new ArrayList<>();
        int children = 0;
        for (People.Member member : household.members()) {
            if (member.relation().startsWith("2") || member.relation().startsWith("3")) {
                children++;
            }
            members.add(member(member));
        }
        return Map.of(
                "hhNo",
                "3502990" + number.substring(1),
                "local",
                household.local(),
                "addr",
                household.address(),
                "members",
                members,
                "children",
                children);
    }

    private Map<String, Object> member(People.Member member) {
        People.@Nullable Person person = member.person() == null ? null : people.byKey(member.person());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", person == null ? String.valueOf(member.name()) : person.name());
        String number = person == null ? member.idNo() : person.idNo();
        if (number != null) {
            fields.put("idNo", number);
        }
        fields.put("relCode", member.relation());
        return fields;
    }

    /** {@code /civ/v1/marriage}; 90 where nothing is registered. */
    Map<String, Object> marriage(JsonNode question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        asked(question)
                .map(People.Person::marriage)
                .ifPresentOrElse(
                        marriage -> {
                            fields.put("status", marriage.status());
                            if (marriage.since() != null) {
                                fields.put("since", marriage.since());
                            }
                            if (marriage.spouse() != null) {
                                People.Person spouse = people.byKey(marriage.spouse());
                                fields.put(
                                        "spouse",
                                        Map.of("name", spouse.name(), "idType", RESIDENT_CARD, "idNo", spouse.idNo()));
                            }
                        },
                        () -> fields.put("status", "90"));
        return found(fields);
    }

    /** {@code /re/v1/homes}: homes in the city; none for whom it does not know. */
    Map<String, Object> homes(JsonNode question) {
        List<Map<String, Object>> homes = new ArrayList<>();
        asked(question).ifPresent(person -> person.homes()
                .forEach(home ->
                        homes.add(Map.of("address", home.address(), "share", home.share(), "since", home.since()))));
        return found(Map.of("homes", homes));
    }

    /** {@code /bank/v1/loans}: housing loans; none for whom it does not know. */
    Map<String, Object> loans(JsonNode question) {
        List<Map<String, Object>> loans = new ArrayList<>();
        asked(question).ifPresent(person -> person.loans()
                .forEach(loan -> loans.add(Map.of(
                        "bank", loan.bank(),
                        "home", loan.home(),
                        "repaid12m", loan.repaid12m(),
                        "overdue", loan.overdue()))));
        return found(Map.of("loans", loans));
    }

    private Optional<People.Person> asked(JsonNode question) {
        return people.byNumber(question.path("idNo").asText());
    }

    private static Map<String, Object> found(Map<String, Object> data) {
        return Map.of("code", "0000", "data", data);
    }
}
