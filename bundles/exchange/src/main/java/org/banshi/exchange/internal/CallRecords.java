// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.exchange.Answer;
import org.banshi.exchange.Ask;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Page;
import org.banshi.exchange.internal.ServiceTable.Names;
import org.banshi.keys.BlindIndex;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every call, for the person it is about and for the auditor. Calls made together are written together. */
@Component(service = CallRecords.class)
public final class CallRecords {
    private static final String SUBJECT = "exchange.call.subject";

    /** One call that has ended. */
    record Call(String id, Ask ask, Instant asked, long tookMillis, Answer answer) {
        String outcome() {
            if (answer instanceof Answer.Unavailable unavailable) {
                return word(unavailable.problem().code());
            }
            return answer instanceof Answer.Denied ? "denied" : "answered";
        }

        private static String word(String code) {
            return code.substring(code.indexOf('.') + 1);
        }
    }

    private final Transactions transactions;
    private final BlindIndex index;
    private final AuditLog audit;

    @Activate
    public CallRecords(@Reference Database database, @Reference BlindIndex index, @Reference AuditLog audit) {
        this.transactions = database.room("exchange", CallRecords.class);
        this.index = index;
        this.audit = audit;
    }

    /** Returns when rows and audit entries are durable: no fact is handed on before. */
    void write(List<Call> calls) {
        List<CompletableFuture<Long>> entries = calls.stream()
                .map(call -> audit.submit(entry(call)))
                .map(CompletionStage::toCompletableFuture)
                .toList();
        transactions.run(handle -> insert(handle, calls));
        entries.forEach(CompletableFuture::join);
    }

    private void insert(Handle handle, List<Call> calls) {
        PreparedBatch batch = handle.prepareBatch("insert into exchange_call (id, service, subject_index, case_id,"
                + " purpose, caller, asked_at, took_millis, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Call call : calls) {
            batch.bind(0, call.id)
                    .bind(1, call.ask.service())
                    .bind(2, subject(call.ask.subject().id()))
                    .bind(3, call.ask.caseRef().id())
                    .bind(4, call.ask.purpose())
                    .bind(5, call.ask.caller())
                    .bind(6, call.asked.toEpochMilli())
                    .bind(7, (int) call.tookMillis)
                    .bind(8, call.outcome())
                    .add();
        }
        batch.execute();
    }

    /** @param after id of the last call of the page before; empty string for the first page */
    Page<DataUse> about(String personId, String after, int limit) {
        return transactions.read(handle -> {
            Map<String, Names> names = ServiceTable.names(handle);
            // ids sort by time; '~' is greater than any of them
            List<DataUse> found = new ArrayList<>(handle.createQuery("select id, service, purpose, case_id, caller,"
                            + " asked_at, outcome from exchange_call where subject_index = ? and id < ?"
                            + " order by id desc fetch first ? rows only")
                    .bind(0, subject(personId))
                    .bind(1, after.isEmpty() ? "~" : after)
                    .bind(2, limit + 1)
                    .map((row, context) -> {
                        String service = row.getString(2);
                        Names called = names.getOrDefault(service, Names.of(service));
                        return new DataUse(
                                row.getString(1),
                                service,
                                called.service(),
                                called.provider(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Instant.ofEpochMilli(row.getLong(6)),
                                row.getString(7));
                    })
                    .list());
            if (found.size() <= limit) {
                return new Page<>(found, Optional.empty());
            }
            List<DataUse> page = found.subList(0, limit);
            return new Page<>(page, Optional.of(page.get(limit - 1).id()));
        });
    }

    private String subject(String personId) {
        return index.of(personId, SUBJECT);
    }

    private static AuditEntry entry(Call call) {
        Ask ask = call.ask;
        Map<String, String> details = Map.of("call", call.id, "service", ask.service(), "outcome", call.outcome());
        return new AuditEntry(
                ask.caller(),
                "exchange.call",
                ask.subject().id(),
                ask.caseRef().id(),
                ask.purpose(),
                new TreeMap<>(details));
    }
}
