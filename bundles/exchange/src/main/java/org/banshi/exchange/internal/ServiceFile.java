// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;

/** Reads {@code services/<slug>.yaml}. */
final class ServiceFile {
    private static final Pattern ID = Pattern.compile("([a-z][a-z0-9-]*)/[a-z][a-z0-9-]*/v[1-9]\\d*");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}) ?(ms|s|m|h|d)");
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(5);

    private final SourceFile file;
    private final List<Fault> faults;

    private ServiceFile(SourceFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @return empty if there is any fault in the file */
    static Optional<ServiceDescription> read(PluginFiles files, String path, Agency agency, List<Fault> faults) {
        int before = faults.size();
        Optional<ServiceDescription> service = SourceFile.checked(files, path, "service", faults)
                .flatMap(file -> new ServiceFile(file, faults).read(agency, files.plugin()));
        return faults.size() > before ? Optional.empty() : service;
    }

    private Optional<ServiceDescription> read(Agency agency, String plugin) {
        String id = file.at("/id").asText();
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            fault("/id", "service id '%s', expected agency/name/v1".formatted(id));
        } else if (!parts.group(1).equals(agency.key())) {
            fault("/id", "service id '%s' must start with the agency's own key '%s/'".formatted(id, agency.key()));
        }
        Set<String> rights = rights();
        List<DeclaredFact> facts = facts();
        Optional<LocalText> name = name();
        Duration timeout = length("/timeout", Duration.ofSeconds(3));
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0 || timeout.isZero()) {
            fault("/timeout", "time-out %s, expected more than 0 and at most 5s".formatted(timeout));
        }
        Duration freshness = length("/freshness", Duration.ofDays(1));
        return name.map(text -> new ServiceDescription(
                id,
                text,
                agency.key(),
                agency.name(),
                plugin,
                rights,
                timeout,
                freshness,
                ServiceDescription.byName(facts)));
    }

    private Optional<LocalText> name() {
        String zh = file.at("/name/zh").asText();
        String en = file.at("/name/en").asText();
        if (zh.isBlank() || en.isBlank()) {
            fault("/name", "a service needs a name in zh and en");
            return Optional.empty();
        }
        return Optional.of(new LocalText(zh, en));
    }

    private Set<String> rights() {
        JsonNode node = file.at("/for");
        Set<String> rights = new HashSet<>();
        if (node.isTextual()) {
            rights.add(node.asText());
        }
        node.forEach(each -> rights.add(each.asText()));
        if (rights.isEmpty()) {
            fault("/for", "nobody may ask: name the agencies by key, or 'all'");
        }
        if (file.at("/unconditional").asBoolean(false) && !rights.contains(ServiceDescription.EVERYBODY)) {
            fault("/unconditional", "an unconditional service is for 'all'");
        }
        return rights;
    }

    private List<DeclaredFact> facts() {
        List<DeclaredFact> facts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        JsonNode list = file.at("/facts");
        for (int i = 0; i < list.size(); i++) {
            String at = "/facts/" + i;
            JsonNode fact = list.get(i);
            String name = fact.path("name").asText();
            Optional<DeclaredFact.Type> type = type(fact.path("type").asText(), at);
            if (!name.matches("[a-z][A-Za-z0-9]*")) {
                fault(at + "/name", "fact name '%s', expected a lower camel-case word".formatted(name));
            } else if (!names.add(name)) {
                fault(at + "/name", "fact '%s' is declared twice".formatted(name));
            }
            type.ifPresent(known -> facts.add(
                    new DeclaredFact(name, known, fact.path("optional").asBoolean(false))));
        }
        if (list.isEmpty()) {
            fault("/facts", "a service declares at least one fact");
        }
        return facts;
    }

    private Optional<DeclaredFact.Type> type(String word, String at) {
        for (DeclaredFact.Type type : DeclaredFact.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(type);
            }
        }
        fault(at + "/type", "fact type '%s', expected text, boolean, number, date, list or map".formatted(word));
        return Optional.empty();
    }

    private Duration length(String pointer, Duration missing) {
        if (file.at(pointer).isMissingNode()) {
            return missing;
        }
        String text = file.at(pointer).asText();
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            fault(pointer, "length '%s', expected a number and ms, s, m, h or d".formatted(text));
            return missing;
        }
        long amount = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private void fault(String pointer, String message) {
        faults.add(file.fault(pointer, message));
    }

    /** Services an item names in its {@code facts:}, each with the place; faults of the file itself are for others to tell. */
    static List<Reference> references(PluginFiles files, String itemPath) {
        return files.file(itemPath)
                .flatMap(content -> SourceFile.yaml(itemPath, content, new ArrayList<>()))
                .map(ServiceFile::references)
                .orElse(List.of());
    }

    private static List<Reference> references(SourceFile item) {
        List<Reference> references = new ArrayList<>();
        JsonNode facts = item.at("/facts");
        for (int i = 0; i < facts.size(); i++) {
            String pointer = "/facts/" + i + "/service";
            String service = item.at(pointer).asText();
            if (!service.isEmpty()) {
                references.add(new Reference(service, item, pointer));
            }
        }
        return references;
    }

    /** A service named by an item. */
    record Reference(String service, SourceFile item, String pointer) {
        /**
         * Why the item cannot ask it.
         *
         * @param asking key of the item's agency
         */
        Optional<Fault> fault(String asking, Collection<KnownService> known) {
            return known.stream()
                    .filter(other -> other.id().equals(service))
                    .findFirst()
                    .map(found -> notShared(found, asking))
                    .orElseGet(() -> Optional.of(unknown(known)));
        }

        private Optional<Fault> notShared(KnownService found, String asking) {
            return found.sharedWith(asking)
                    ? Optional.empty()
                    : Optional.of(item.fault(
                            pointer,
                            "service '%s' is not shared with '%s' (shared with %s)"
                                    .formatted(service, asking, String.join(", ", found.rights()))));
        }

        private Fault unknown(Collection<KnownService> known) {
            String agency = KnownService.agency(service);
            String offered = known.stream()
                    .filter(other -> other.agency().equals(agency))
                    .map(KnownService::id)
                    .collect(Collectors.joining(", "));
            return item.fault(
                    pointer,
                    "unknown service '%s': %s; checked again whenever a plugin is published"
                            .formatted(
                                    service,
                                    offered.isEmpty()
                                            ? "no plugin has published it"
                                            : "%s offers %s".formatted(agency, offered)));
        }
    }
}
