// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banshi.catalog.Agreement;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.FactTest;
import org.banshi.catalog.Faq;
import org.banshi.catalog.Ground;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.catalog.NoSubmit;
import org.banshi.catalog.Process;
import org.banshi.catalog.SpouseNeed;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an item folder into an item. What the schema holds to be true is taken for granted here. */
final class ItemReader {
    static final String FILE = "item.yaml";

    private static final Logger LOG = LoggerFactory.getLogger(ItemReader.class);

    private ItemReader() {}

    /**
     * Reads and checks.
     *
     * @return empty if there is any fault
     */
    static Optional<Item> read(ItemFolder folder, List<Fault> faults) {
        String path = "items/%s/%s".formatted(folder.slug(), FILE);
        int before = faults.size();
        Optional<SourceFile> file = folder.file(FILE)
                .flatMap(content -> SourceFile.yaml(path, content, faults))
                .filter(parsed -> parsed.check("item", faults));
        file.ifPresent(parsed -> ItemRules.check(parsed, folder, faults));
        Optional<Agency> agency = Agency.of(folder);
        if (faults.size() > before || agency.isEmpty()) {
            return Optional.empty();
        }
        return file.map(parsed -> item(folder, agency.get(), parsed.root()));
    }

    /**
     * Reads what was checked when it was published. Rules may have grown since: they do not reach back to open cases.
     *
     * @return empty if it cannot be read at all any more
     */
    static Optional<Item> stored(ItemFolder folder) {
        List<Fault> faults = new ArrayList<>();
        try {
            return folder.file(FILE)
                    .flatMap(content -> SourceFile.yaml(FILE, content, faults))
                    .flatMap(file -> Agency.of(folder).map(agency -> item(folder, agency, file.root())));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} was published once and cannot be read any more", folder, e);
            return Optional.empty();
        }
    }

    private static Item item(ItemFolder folder, Agency agency, JsonNode root) {
        ItemCode code = ItemCode.of(root.path("code").asText());
        return new Item(
                folder.digest(),
                code,
                folder.slug(),
                folder.plugin(),
                agency.key(),
                folder.version(),
                guide(root, code),
                process(root, folder),
                ItemState.LIVE);
    }

    private static Guide guide(JsonNode root, ItemCode code) {
        JsonNode limit = root.path("limit");
        return new Guide(
                text(root.path("name")),
                list(root.path("aliases"), ItemReader::text),
                text(root.path("summary")),
                text(root.path("who")),
                list(root.path("conditions"), ItemReader::text),
                text(root.path("fee")),
                text(limit.path("words")),
                limit.path("legal").asText(),
                limit.path("promised").asText(),
                list(root.path("grounds"), ItemReader::ground),
                list(root.path("prepare"), ItemReader::text),
                list(root.path("no-submit"), node -> new NoSubmit(text(node.path("proof")), text(node.path("source")))),
                list(root.path("steps"), ItemReader::text),
                list(root.path("faq"), node -> new Faq(text(node.path("q")), text(node.path("a")))),
                text(root.path("result")),
                root.path("visits").asInt(),
                root.path("phone").asText(),
                root.path("kind").asText().equals("on-the-spot") ? "1" : "2",
                code.type(),
                list(root.path("channels"), JsonNode::asText),
                text(root.path("objection")));
    }

    private static Process process(JsonNode root, ItemFolder folder) {
        JsonNode limit = root.path("limit");
        return new Process(
                limit.path("legal").asText(),
                limit.path("promised").asText(),
                text(root.path("purpose")),
                list(root.path("facts"), ItemReader::need),
                some(root.path("spouse"), ItemReader::spouse),
                list(root.path("agree"), ItemReader::agreement),
                root.path("rules").asText(""),
                some(root.path("on-approval"), ItemReader::steps),
                licenseType(root.path("license"), folder),
                licenseType(root.path("refusal-license"), folder));
    }

    private static Ground ground(JsonNode node) {
        return new Ground(
                text(node.path("title")),
                node.path("article").asText(),
                text(node.path("words")),
                node.path("url").asText(""));
    }

    private static FactNeed need(JsonNode node) {
        return new FactNeed(
                node.path("service").asText(),
                node.path("as").asText(),
                node.path("of").asText().equals("spouse") ? FactNeed.Of.SPOUSE : FactNeed.Of.APPLICANT,
                duration(node.path("max-age").asText()),
                node.path("required").asBoolean(true),
                text(node.path("source")));
    }

    private static SpouseNeed spouse(JsonNode node) {
        return new SpouseNeed(
                node.path("when").asText(),
                node.path("is").asText(),
                node.path("name").asText(),
                node.path("id-type").asText(),
                node.path("id-number").asText());
    }

    private static Agreement agreement(JsonNode node) {
        return new Agreement(
                node.path("id").asText(),
                list(node.path("when"), ItemReader::test),
                list(node.path("then"), ItemReader::test),
                text(node.path("words")));
    }

    private static FactTest test(JsonNode node) {
        Map<String, String> any = new HashMap<>();
        node.path("any")
                .properties()
                .forEach(field -> any.put(field.getKey(), field.getValue().asText()));
        return new FactTest(node.path("fact").asText(), node.path("matches").asText(""), any);
    }

    private static ApprovalSteps steps(JsonNode node) {
        return new ApprovalSteps(
                node.path("action").asText(""),
                node.path("channel").asText(""),
                node.path("amount").asText(""),
                node.path("account").asText(""),
                node.path("payee").asText(""));
    }

    private static String licenseType(JsonNode slug, ItemFolder folder) {
        String path = "licenses/" + slug.asText() + ".yaml";
        return folder.file(path)
                .flatMap(layout -> SourceFile.yaml(path, layout, new ArrayList<>()))
                .map(layout -> layout.at("/code").asText(""))
                .orElse("");
    }

    private static Duration duration(String text) {
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static LocalText text(JsonNode node) {
        return node.isTextual()
                ? new LocalText(node.asText(), node.asText())
                : new LocalText(node.path("zh").asText(), node.path("en").asText());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(element.apply(node)));
        return list;
    }

    private static <T> Optional<T> some(JsonNode node, Function<JsonNode, T> value) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(value.apply(node));
    }
}
