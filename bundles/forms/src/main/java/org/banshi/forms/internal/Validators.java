// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;

/** JSON Schema 2020-12 with {@link Formats}; formats are asserted. References outside the document are never followed. */
final class Validators {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final SchemaRegistryConfig ASSERTING =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    private static final Dialect FORMS =
            Dialect.builder(Dialects.getDraft202012()).formats(Formats.all()).build();

    private Validators() {}

    /** @throws com.networknt.schema.SchemaException if it is no schema */
    static Schema of(JsonNode schema) {
        // a registry of its own: what one form calls its parts must not reach another
        SchemaRegistry registry = SchemaRegistry.withDialect(FORMS, builder -> builder.schemaRegistryConfig(ASSERTING));
        return registry.getSchema(schema.deepCopy());
    }

    /** The schema of schemas. */
    static Schema meta() {
        return Meta.SCHEMA;
    }

    private static final class Meta {
        private static final Schema SCHEMA = load();

        private static Schema load() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            try { // the validator looks for its own files through the thread's loader first
                thread.setContextClassLoader(Schema.class.getClassLoader());
                Schema schema =
                        SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(SchemaLocation.of(DIALECT));
                schema.initializeValidators();
                return schema;
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
