// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.forms.Kind;

/** Reads what was typed. What cannot be read as its kind stays the text it was. */
public final class Input {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,10})?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    private Input() {}

    /**
     * @param posted as the browser sent it; blank entries count as nothing
     * @return empty if nothing was typed
     */
    public static Optional<JsonNode> read(DeclaredField declared, List<String> posted) {
        List<String> typed = posted.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = declared.field().kind();
        if (kind == Kind.CHOICES) {
            ArrayNode chosen = NODES.arrayNode();
            typed.forEach(text -> chosen.add(one(kind, declared.schema().path("items"), text)));
            return Optional.of(chosen);
        }
        return Optional.of(one(kind, declared.schema(), typed.get(0)));
    }

    private static JsonNode one(Kind kind, JsonNode schema, String text) {
        return switch (kind) {
            case NUMBER, MONEY -> number(text);
            case DATE -> date(text);
            case YES_NO -> yesNo(text);
            case CHOICE, CHOICES -> schema.path("enum").path(0).isNumber() ? number(text) : NODES.textNode(text);
            case LONG_TEXT -> NODES.textNode(text.replace("\r\n", "\n"));
            case TEXT -> NODES.textNode(oneLine(schema, text));
            case FACT -> throw new IllegalArgumentException("a fact is not typed");
        };
    }

    private static JsonNode number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("^[¥￥]\\s*|\\s*元$", "")
                .replaceAll("\\s", "");
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            return NODES.textNode(text);
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        if (number.scale() <= 0) {
            return NODES.numberNode(new BigInteger(number.toPlainString()));
        }
        return NODES.numberNode(number);
    }

    private static JsonNode date(String text) {
        Matcher parts = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!parts.matches()) {
            return NODES.textNode(text);
        }
        try {
            return NODES.textNode(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)))
                    .toString());
        } catch (DateTimeException e) {
            return NODES.textNode(text);
        }
    }

    private static JsonNode yesNo(String text) {
        return switch (text) {
            case "true", "yes", "on" -> NODES.booleanNode(true);
            case "false", "no" -> NODES.booleanNode(false);
            default -> NODES.textNode(text);
        };
    }

    private static String oneLine(JsonNode schema, String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return switch (schema.path("format").asText()) {
            case "bank-card", "mobile", "id-number" -> compact(line);
            default -> plainDigits(line);
        };
    }

    /** Numbers of cards and papers: no gaps, no dashes, plain digits and capitals. */
    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('x', 'X');
    }

    // not NFKC as a whole: it would turn the punctuation of Chinese text into half-width
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return plain.toString();
    }
}
