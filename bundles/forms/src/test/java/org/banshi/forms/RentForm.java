// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.banshi.spi.LocalText;

/** The form of the rent withdrawal, with the facts of c01. */
public final class RentForm {
    static final Instant ASKED = Instant.parse("2026-11-24T01:41:00Z");
    static final LocalText POLICE = new LocalText("示例市公安局", "Demo City Public Security Bureau");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RentForm() {}

    static Form form() {
        return Form.compile(
                bytes("form.schema.json"),
                bytes("form.ui.json"),
                properties("messages_zh.properties"),
                properties("messages_en.properties"));
    }

    public static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(RentForm.class.getResourceAsStream("/rent/" + name), name);
    }

    public static Properties properties(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static ObjectNode answers(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode complete() {
        return answers("""
                {"address": "示例区试验路 18 号 602 室", "rent": 2200, "months": 3, "byLease": false,
                 "bank": "示例银行", "cardNo": "9999990000000000014"}""");
    }

    static FactView facts() {
        return with(Map.of());
    }

    /** The facts of c01 with some changed, or taken away where the value is empty text. */
    static FactView with(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "id.name",
                "林试安",
                "id.status",
                "1",
                "household.local",
                true,
                "household.address",
                "示例区试验路 18 号",
                "household.members",
                List.of(Map.of("name", "林试安", "relation", "02", "idNumber", "35029919920315002X")),
                "marriage.status",
                "10",
                "homes.count",
                BigDecimal.ZERO,
                "account.state",
                "01",
                "account.fullMonths",
                new BigDecimal("38"),
                "account.balance",
                new BigDecimal("52300")));
        values.putAll(changes);
        values.put("loans.count", BigDecimal.ZERO);
        Map<String, FactValue> facts = new HashMap<>();
        values.forEach((key, value) -> {
            if (!value.equals("")) {
                facts.put(key, fact(key, value));
            }
        });
        return new FactView(facts);
    }

    static FactValue fact(String key, Object value) {
        return new FactValue(key, value, "police/id/v1", POLICE, ASKED, FactValue.Status.VERIFIED);
    }

    static FactView missing(String service) {
        Map<String, FactValue> facts = new HashMap<>(with(Map.of()).facts());
        facts.keySet().removeIf(key -> key.startsWith(service + "."));
        facts.put(service, new FactValue(service, null, "", POLICE, ASKED, FactValue.Status.MISSING));
        return new FactView(facts);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
