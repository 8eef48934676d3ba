// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.CreditCode;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;

/** Reads {@code agency.yaml}. */
public final class AgencyFile {
    private AgencyFile() {}

    // a section has the bytes or none: the caller's Optional is passed on as it came
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static Optional<Agency> read(Optional<byte[]> content, List<Fault> faults) {
        if (content.isEmpty()) {
            faults.add(new Fault(PluginFiles.ROOT + Agency.FILE, 0, "file is missing"));
            return Optional.empty();
        }
        int before = faults.size();
        Optional<SourceFile> file =
                SourceFile.yaml(Agency.FILE, content.get(), faults).filter(parsed -> parsed.check("agency", faults));
        file.ifPresent(parsed -> check(parsed, faults));
        return faults.size() > before ? Optional.empty() : file.map(parsed -> agency(parsed.root()));
    }

    private static void check(SourceFile file, List<Fault> faults) {
        try {
            CreditCode.of(file.at("/code").asText());
        } catch (IllegalArgumentException e) {
            faults.add(file.fault("/code", String.valueOf(e.getMessage())));
        }
        JsonNode contact = file.at("/contact");
        if (contact.path("phone").asText().equals(contact.path("complaints").asText())) {
            faults.add(file.fault(
                    "/contact/complaints", "is the number people ask at; a complaint must reach someone else"));
        }
    }

    private static Agency agency(JsonNode root) {
        JsonNode contact = root.path("contact");
        return new Agency(
                root.path("key").asText(),
                root.path("code").asText(),
                text(root.path("name")),
                text(root.path("short")),
                contact.path("phone").asText(),
                contact.path("complaints").asText(),
                text(contact.path("address")),
                text(contact.path("hours")),
                contact.path("site").asText(""),
                root.path("example").asBoolean(false));
    }

    private static LocalText text(JsonNode node) {
        return new LocalText(node.path("zh").asText(), node.path("en").asText());
    }
}
