// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of this door (OpenAPI 3.1), written by hand and held against the resources by a test. */
@Path("/openapi.json")
@Produces("application/json")
public final class OpenApiResource {
    @GET
    public String description() throws IOException {
        try (InputStream file = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("/openapi.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
