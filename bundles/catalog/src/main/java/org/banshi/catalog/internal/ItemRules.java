// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.banshi.calendar.TimeLimit;
import org.banshi.catalog.FactTest;
import org.banshi.catalog.ItemCode;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;

/** What an item's fields must be to each other; one run finds every fault. */
final class ItemRules {
    private static final String RULES = "rules.dmn";
    private static final Map<TimeLimit.Unit, Integer> HOURS = Map.of(
            TimeLimit.Unit.HOURS, 1,
            TimeLimit.Unit.WORKING_DAYS, 24,
            TimeLimit.Unit.DAYS, 24,
            TimeLimit.Unit.MONTHS, 24 * 28);

    private final SourceFile file;
    private final ItemFolder folder;
    private final List<Fault> faults;
    private final Map<String, String> needs = new HashMap<>();

    private ItemRules(SourceFile file, ItemFolder folder, List<Fault> faults) {
        this.file = file;
        this.folder = folder;
        this.faults = faults;
    }

    static void check(SourceFile file, ItemFolder folder, List<Fault> faults) {
        ItemRules rules = new ItemRules(file, folder, faults);
        rules.code();
        rules.limits();
        rules.aliases();
        rules.facts();
        rules.spouse();
        rules.agreements();
        rules.decision();
        rules.license("/license");
        rules.license("/refusal-license");
    }

    private void code() {
        Optional<Agency> agency = Agency.of(folder);
        try {
            ItemCode code = ItemCode.of(file.at("/code").asText());
            agency.filter(owner -> !owner.code().equals(code.agency().value()))
                    .ifPresent(owner -> fault(
                            "/code",
                            "belongs to agency %s, but %s says %s"
                                    .formatted(code.agency(), Agency.FILE, owner.code())));
        } catch (IllegalArgumentException e) {
            fault("/code", String.valueOf(e.getMessage()));
        }
        agency.filter(owner -> owner.complaints().equals(file.at("/phone").asText()))
                .ifPresent(owner -> fault("/phone", "is the agency's number for complaints; people ask elsewhere"));
    }

    private void limits() {
        TimeLimit legal = TimeLimit.parse(file.at("/limit/legal").asText());
        TimeLimit promised = TimeLimit.parse(file.at("/limit/promised").asText());
        if (hours(promised) > hours(legal)) {
            fault("/limit/promised", "%s is longer than the law allows (%s)".formatted(promised, legal));
        }
        boolean onTheSpot = file.at("/kind").asText().equals("on-the-spot");
        if (onTheSpot != (promised.amount() == 0)) {
            fault("/kind", "on-the-spot and a promised limit of at-once go together");
        }
    }

    private static int hours(TimeLimit limit) {
        return limit.amount() * HOURS.getOrDefault(limit.unit(), 1);
    }

    private void aliases() {
        Set<String> seen = new HashSet<>();
        JsonNode aliases = file.at("/aliases");
        for (int i = 0; i < aliases.size(); i++) {
            JsonNode alias = aliases.get(i);
            String zh = alias.isTextual() ? alias.asText() : alias.path("zh").asText();
            if (!seen.add(zh)) {
                fault("/aliases/" + i, "'%s' stands twice".formatted(zh));
            }
        }
    }

    private void facts() {
        JsonNode facts = file.at("/facts");
        for (int i = 0; i < facts.size(); i++) {
            String name = facts.get(i).path("as").asText();
            if (needs.put(name, facts.get(i).path("of").asText("applicant")) != null) {
                fault("/facts/%d/as".formatted(i), "'%s' names two sets of facts".formatted(name));
            }
        }
    }

    private void spouse() {
        JsonNode spouse = file.at("/spouse");
        if (spouse.isMissingNode()) {
            if (needs.containsValue("spouse")) {
                fault("/facts", "facts of the spouse need the part 'spouse', which says who that is");
            }
            return;
        }
        List.of("when", "name", "id-type", "id-number").forEach(field -> known("/spouse/" + field));
    }

    private void agreements() {
        JsonNode agreements = file.at("/agree");
        for (int i = 0; i < agreements.size(); i++) {
            for (String side : List.of("when", "then")) {
                for (int j = 0; j < agreements.get(i).path(side).size(); j++) {
                    test("/agree/%d/%s/%d".formatted(i, side, j));
                }
            }
        }
    }

    private void test(String pointer) {
        known(pointer + "/fact");
        pattern(pointer + "/matches");
        List<String> fields = new ArrayList<>();
        file.at(pointer + "/any").fieldNames().forEachRemaining(fields::add);
        fields.forEach(field -> pattern(pointer + "/any/" + field));
    }

    private void pattern(String pointer) {
        String expression = file.at(pointer).asText("");
        if (expression.equals(FactTest.APPLICANT)) {
            return;
        }
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            fault(pointer, "is no regular expression: " + e.getDescription());
        }
    }

    private void known(String pointer) {
        String key = file.at(pointer).asText();
        String name = key.substring(0, Math.max(0, key.indexOf('.')));
        if (!needs.containsKey(name)) {
            fault(pointer, "'%s': no set of facts named '%s' under 'facts'".formatted(key, name));
        }
    }

    private void decision() {
        boolean named = !file.at("/rules").isMissingNode();
        boolean present = folder.file(RULES).isPresent();
        if (named && !present) {
            fault("/rules", "names a decision, but there is no " + RULES);
        }
        if (!named && present) {
            faults.add(new Fault(
                    "%sitems/%s/%s".formatted(PluginFiles.ROOT, folder.slug(), RULES),
                    0,
                    "nothing decides by it: item.yaml has no 'rules'"));
        }
    }

    private void license(String pointer) {
        JsonNode slug = file.at(pointer);
        String path = "licenses/%s.yaml".formatted(slug.asText());
        if (!slug.isMissingNode() && folder.file(path).isEmpty()) {
            fault(pointer, "there is no " + path);
        }
    }

    private void fault(String pointer, String message) {
        faults.add(file.fault(pointer, message));
    }
}
