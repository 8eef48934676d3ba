// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.keys.FieldCipher;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseInspection;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;

/** Events of cases; the primary key (case, sequence) is what stops two commands from both being the next. */
final class EventTable {
    private final FieldCipher cipher;

    EventTable(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param content encrypted */
    record Sealed(String caseId, CaseEvent event, String content) {}

    Sealed sealed(String caseId, CaseEvent event) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("words", event.words());
        ObjectNode details = content.putObject("details");
        new TreeMap<>(event.details()).forEach(details::put);
        return new Sealed(caseId, event, cipher.seal(content.toString(), context(caseId, event.sequence())));
    }

    static void append(Handle handle, Sealed row) {
        CaseEvent event = row.event();
        handle.execute(
                "insert into workflow_event (case_id, sequence, kind, happened_at, actor, content) values (?,?,?,?,?,?)",
                row.caseId(),
                event.sequence(),
                event.kind().name(),
                event.happened().toEpochMilli(),
                event.actor(),
                row.content());
    }

    List<CaseEvent> of(Handle handle, String caseId) {
        return handle.select(
                        "select sequence, kind, happened_at, actor, content from workflow_event"
                                + " where case_id = ? order by sequence",
                        caseId)
                .map((row, ignored) -> event(row, caseId))
                .list();
    }

    static List<EventKind> kinds(Handle handle, String caseId) {
        return handle.select("select kind from workflow_event where case_id = ? order by sequence", caseId)
                .map((row, ignored) -> EventKind.valueOf(row.getString(1)))
                .list();
    }

    static List<CaseInspection.Step> steps(Handle handle, String caseId) {
        return handle.select(
                        "select sequence, kind, happened_at from workflow_event where case_id = ? order by sequence",
                        caseId)
                .map((row, ignored) -> new CaseInspection.Step(
                        row.getInt(1), EventKind.valueOf(row.getString(2)), Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    private CaseEvent event(ResultSet row, String caseId) throws SQLException {
        int sequence = row.getInt(1);
        JsonNode content = ContentJson.parse(cipher.open(row.getString(5), context(caseId, sequence)));
        Map<String, String> details = new TreeMap<>();
        content.path("details")
                .properties()
                .forEach(entry -> details.put(entry.getKey(), entry.getValue().asText()));
        return new CaseEvent(
                sequence,
                EventKind.valueOf(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                content.path("words").asText(),
                details);
    }

    private static String context(String caseId, int sequence) {
        return "workflow.event." + caseId + "." + sequence;
    }
}
