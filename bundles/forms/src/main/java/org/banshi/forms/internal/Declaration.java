// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import org.banshi.forms.Page;

/**
 * A form as read from its files.
 *
 * @param pages with all fields, in order
 * @param fields by page id
 * @param schema of the filed answers, with conditions worked in
 */
public record Declaration(
        List<Page> pages,
        Map<String, List<DeclaredField>> fields,
        ObjectNode schema,
        Schema validator,
        FactWords facts,
        ProblemWords problems) {}
