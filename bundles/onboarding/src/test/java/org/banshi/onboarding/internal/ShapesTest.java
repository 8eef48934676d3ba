// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.banshi.spi.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
    @ParameterizedTest
    @ValueSource(strings = {"agency", "item", "service", "license"})
    void everyPatternOfASchemaIsSaidInWordsWithAnExampleThatFits(String name) throws IOException {
        List<JsonNode> patterns = schema(name).findValues("pattern");
        assertThat(patterns).isNotEmpty();
        for (JsonNode pattern : patterns) {
            String words = Shapes.inWords(pattern.asText()).orElse("");
            assertThat(words).as(pattern.asText()).isNotBlank();
            int example = words.indexOf(", such as ");
            if (example >= 0) {
                assertThat(words.substring(example + 10)).matches(Pattern.compile(pattern.asText()));
            }
        }
    }

    private static JsonNode schema(String name) throws IOException {
        String resource = "/org/banshi/spi/schema/%s.schema.json".formatted(name);
        try (InputStream in = Objects.requireNonNull(Fault.class.getResourceAsStream(resource), resource)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
