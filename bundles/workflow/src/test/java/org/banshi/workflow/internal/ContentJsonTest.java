// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContentJsonTest {
    @Test
    void everyKindOfFactComesBackAsItWas() {
        Instant stated = Instant.ofEpochMilli(1_764_000_000_123L);
        Map<String, Object> values = Map.of(
                "text",
                "2026-01-01",
                "date",
                LocalDate.of(2026, 1, 1),
                "money",
                new BigDecimal("52300.10"),
                "yes",
                true,
                "list",
                List.of(Map.of("name", "潘𬭎迟", "since", LocalDate.of(2020, 2, 29))));
        Content content = new Content(
                JsonNodeFactory.instance.objectNode().put("rent", new BigDecimal("1800.00")),
                new TreeMap<>(Map.of("a", NeedFacts.answered("a", "fund/account/v1", stated, stated, values))),
                new TreeMap<>(Map.of("a.money", "不对")));

        assertThat(ContentJson.content(ContentJson.text(content))).isEqualTo(content);
    }
}
