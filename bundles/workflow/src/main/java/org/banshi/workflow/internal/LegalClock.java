// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.calendar.ClockEntry;
import org.banshi.calendar.DueDate;
import org.banshi.calendar.StatutoryClock;
import org.banshi.calendar.TimeLimit;
import org.banshi.calendar.WorkingCalendar;
import org.banshi.catalog.Item;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.ClockView;
import org.banshi.workflow.EventKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The legal clock of cases: its ledger in the row, its due date worked out from ledger and calendar. */
@Component(service = LegalClock.class)
public final class LegalClock {
    private static final String ACCEPTED = "filed complete: accepted on receipt";

    private final WorkingCalendar calendar;
    private final Clock clock;

    @Activate
    public LegalClock(@Reference WorkingCalendar calendar, @Reference Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The form takes only what is complete, so filing is acceptance: the term starts. */
    CaseRow started(CaseRow row, Item item) {
        StatutoryClock started = StatutoryClock.of(
                        TimeLimit.parse(item.process().legalLimit()))
                .start(row.filed(), ACCEPTED, CaseEvent.MACHINE);
        return written(row, started);
    }

    /** The applicant has to add something: until then the authority's time does not run. */
    CaseRow stopped(CaseRow row, String who) {
        return written(row, of(row).stop(clock.instant(), "补正", who, ""));
    }

    CaseRow resumed(CaseRow row, String who) {
        return written(row, of(row).resume(clock.instant(), "补正", who, ""));
    }

    /** Decided: nothing is due any more. */
    CaseRow decided(CaseRow row) {
        return row.withClock("", row.clock());
    }

    ClockView view(CaseRow row, List<CaseEvent> events) {
        StatutoryClock legal = of(row);
        Instant end = events.stream()
                .filter(event -> decides(event.kind()))
                .map(CaseEvent::happened)
                .findFirst()
                .orElse(clock.instant());
        boolean open = row.state() == CaseState.FILED
                || row.state() == CaseState.WITH_CLERK
                || row.state() == CaseState.WAITING_FOR_APPLICANT;
        DueDate due = legal.due(calendar, clock.getZone());
        return new ClockView(
                legal.ledger().stream().map(ClockEntry::at).findFirst(),
                Optional.of(due.date()),
                due.provisional(),
                legal.budget().amount(),
                legal.used(calendar, end, clock.getZone()),
                open && legal.running(),
                open && legal.overdue(calendar, end, clock.getZone()));
    }

    private static boolean decides(EventKind kind) {
        return kind == EventKind.APPROVED_AT_ONCE
                || kind == EventKind.APPROVED
                || kind == EventKind.REFUSED
                || kind == EventKind.RETRACTED;
    }

    private CaseRow written(CaseRow row, StatutoryClock legal) {
        ArrayNode ledger = JsonNodeFactory.instance.arrayNode();
        for (ClockEntry entry : legal.ledger()) {
            ledger.addObject()
                    .put("kind", entry.kind().name())
                    .put("at", entry.at().toEpochMilli())
                    .put("days", entry.days())
                    .put("ground", entry.ground())
                    .put("who", entry.who())
                    .put("document", entry.document());
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("budget", legal.budget().toString()).set("ledger", ledger);
        return row.withClock(legal.due(calendar, clock.getZone()).date().toString(), root.toString());
    }

    private StatutoryClock of(CaseRow row) {
        JsonNode root = ContentJson.parse(row.clock());
        List<ClockEntry> ledger = new ArrayList<>();
        root.path("ledger")
                .forEach(node -> ledger.add(new ClockEntry(
                        ClockEntry.Kind.valueOf(node.path("kind").asText()),
                        Instant.ofEpochMilli(node.path("at").asLong()),
                        node.path("days").asInt(),
                        node.path("ground").asText(),
                        node.path("who").asText(),
                        node.path("document").asText())));
        return new StatutoryClock(TimeLimit.parse(root.path("budget").asText()), ledger);
    }
}
