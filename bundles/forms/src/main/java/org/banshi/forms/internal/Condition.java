// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;

/**
 * When something is shown: the value at a pointer fits a schema. A value that is not there fits none.
 *
 * @param test the condition's schema as declared
 */
record Condition(JsonPointer pointer, JsonNode test, Schema validator) {
    boolean holds(JsonNode answers) {
        JsonNode value = answers.at(pointer);
        return !value.isMissingNode() && validator.validate(value).isEmpty();
    }
}
