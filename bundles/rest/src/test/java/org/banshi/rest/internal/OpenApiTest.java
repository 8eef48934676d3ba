// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void describesEveryOperationAndNoOther() throws IOException {
        JsonNode description = new ObjectMapper().readTree(new OpenApiResource().description());
        Set<String> described = new TreeSet<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        assertThat(described).isEqualTo(offered());
        assertThat(description.path("openapi").asText()).startsWith("3.1");
    }

    private static Set<String> offered() {
        Set<String> offered = new TreeSet<>();
        Stream.of(ItemResource.class, CaseResource.class, LetterResource.class, OpenApiResource.class)
                .forEach(resource -> {
                    for (Method method : resource.getDeclaredMethods()) {
                        String verb = method.isAnnotationPresent(GET.class)
                                ? "get"
                                : method.isAnnotationPresent(POST.class) ? "post" : "";
                        if (!verb.isEmpty()) {
                            Path below = method.getAnnotation(Path.class);
                            offered.add(verb + " "
                                    + resource.getAnnotation(Path.class).value()
                                    + (below == null ? "" : below.value()));
                        }
                    }
                });
        return offered;
    }
}
