// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;

/** The JSON Schemas of the plugin files, which are kept beside the plugin boundary in {@code spi}. */
public final class Schemas {
    // faults are for those who build plugins, everywhere in the same words
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Schemas() {}

    public static boolean check(SourceFile file, String schema, List<Fault> faults) {
        List<Error> errors = SCHEMAS.computeIfAbsent(schema, Schemas::load).validate(file.root());
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            if (error.getProperty() != null && file.root().at(pointer).has(error.getProperty())) {
                pointer += "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
            }
            String place = error.getInstanceLocation().toString();
            faults.add(file.fault(pointer, (place.isEmpty() ? "" : place + ": ") + words(error)));
        }
        return errors.isEmpty();
    }

    private static String words(Error error) {
        if (!"pattern".equals(error.getKeyword())) {
            return error.getMessage();
        }
        return Shapes.inWords(error.getSchemaNode().asText())
                .map(expected ->
                        "'%s', expected %s".formatted(error.getInstanceNode().asText(), expected))
                .orElse(error.getMessage());
    }

    private static Schema load(String name) {
        String resource = "/org/banshi/spi/schema/%s.schema.json".formatted(name.toLowerCase(Locale.ROOT));
        // asked through a class of spi: the file lies in that bundle
        try (InputStream in = Fault.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema named '%s'".formatted(name));
            }
            return REGISTRY.getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + name, e);
        }
    }
}
