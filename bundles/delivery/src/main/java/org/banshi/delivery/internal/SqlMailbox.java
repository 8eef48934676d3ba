// SPDX-License-Identifier: Apache-2.0
package org.banshi.delivery.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.delivery.Mailbox;
import org.banshi.delivery.Message;
import org.banshi.keys.FieldCipher;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages in the database, their words encrypted. */
@Component
public final class SqlMailbox implements Mailbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public SqlMailbox(
            @Reference Database database, @Reference FieldCipher cipher, @Reference Ids ids, @Reference Clock clock) {
        this.transactions = database.room("delivery", SqlMailbox.class);
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void send(String personId, CaseRef caseRef, String kind, LocalText subject, LocalText body) {
        String id = ids.next();
        String content = JsonNodeFactory.instance
                .objectNode()
                .put("subjectZh", subject.zh())
                .put("subjectEn", subject.en())
                .put("bodyZh", body.zh())
                .put("bodyEn", body.en())
                .toString();
        transactions.run(handle -> handle.execute(
                "insert into delivery_message (id, person_id, case_id, kind, sent_at, read_at, content)"
                        + " values (?,?,?,?,?,null,?)",
                id,
                personId,
                caseRef.id(),
                kind,
                clock.millis(),
                cipher.seal(content, context(id))));
    }

    @Override
    public List<Message> of(String personId, Optional<String> before, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit %d, expected 1 to 100".formatted(limit));
        }
        // ids are 26 characters: this sorts after every one of them in any collation
        return transactions.read(handle -> handle.select(
                        "select id, case_id, kind, sent_at, read_at, content from delivery_message"
                                + " where person_id = ? and id < ? order by id desc",
                        personId,
                        before.orElse("Z".repeat(27)))
                .setMaxRows(limit)
                .map((row, ignored) -> message(row))
                .list());
    }

    @Override
    public boolean read(String personId, String messageId) {
        return transactions.write(handle -> handle.execute(
                        "update delivery_message set read_at = ? where id = ? and person_id = ? and read_at is null",
                        clock.millis(),
                        messageId,
                        personId)
                == 1);
    }

    @Override
    public int unread(String personId) {
        return transactions.read(handle -> handle.select(
                        "select count(*) from delivery_message where person_id = ? and read_at is null", personId)
                .mapTo(Integer.class)
                .one());
    }

    private Message message(ResultSet row) throws SQLException {
        String id = row.getString(1);
        long readAt = row.getLong(5);
        JsonNode words = json(cipher.open(row.getString(6), context(id)));
        return new Message(
                id,
                new CaseRef(row.getString(2)),
                row.getString(3),
                new LocalText(
                        words.path("subjectZh").asText(),
                        words.path("subjectEn").asText()),
                new LocalText(
                        words.path("bodyZh").asText(), words.path("bodyEn").asText()),
                Instant.ofEpochMilli(row.getLong(4)),
                readAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(readAt)));
    }

    /** Binds the words to their row: moved to another they do not open. */
    private static String context(String id) {
        return "delivery.message." + id;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
