// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.banshi.forms.Kind;

/** How a property is asked, by its schema and the widget the UI schema may name. */
final class Kinds {
    private Kinds() {}

    /** @return empty if the widget is unknown or does not fit */
    static Optional<Kind> of(JsonNode property, String widget) {
        Kind natural = natural(property);
        return switch (widget) {
            case "" -> Optional.of(natural);
            case "money" -> natural == Kind.NUMBER ? Optional.of(Kind.MONEY) : Optional.empty();
            case "long-text" -> natural == Kind.TEXT ? Optional.of(Kind.LONG_TEXT) : Optional.empty();
            case "text" -> natural == Kind.TEXT ? Optional.of(natural) : Optional.empty();
            case "number" -> natural == Kind.NUMBER ? Optional.of(natural) : Optional.empty();
            case "date" -> natural == Kind.DATE ? Optional.of(natural) : Optional.empty();
            case "choice" -> natural == Kind.CHOICE ? Optional.of(natural) : Optional.empty();
            case "choices" -> natural == Kind.CHOICES ? Optional.of(natural) : Optional.empty();
            case "yes-no" -> natural == Kind.YES_NO ? Optional.of(natural) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static String inputMode(Kind kind, JsonNode property) {
        return switch (kind) {
            case MONEY -> "decimal";
            case NUMBER -> property.path("type").asText().equals("integer") ? "numeric" : "decimal";
            default -> "";
        };
    }

    private static Kind natural(JsonNode property) {
        if (property.path("enum").isArray()) {
            return Kind.CHOICE;
        }
        return switch (property.path("type").asText()) {
            case "boolean" -> Kind.YES_NO;
            case "number", "integer" -> Kind.NUMBER;
            case "array" -> Kind.CHOICES;
            default -> property.path("format").asText().equals("date") ? Kind.DATE : Kind.TEXT;
        };
    }
}
