// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.workflow.CaseInspection;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads rows and event kinds only: nothing encrypted is opened. */
@Component
public final class SqlInspection implements CaseInspection {
    private static final int PAGE = 200;

    private final CaseFile cases;

    @Activate
    public SqlInspection(@Reference CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Inspected> find(String idOrNumber) {
        return cases.transactions().read(handle -> CaseTable.find(handle, idOrNumber)
                .or(() -> CaseTable.byNumber(handle, idOrNumber))
                .map(row -> inspected(handle, row)));
    }

    @Override
    public List<Inspected> newest(int limit) {
        if (limit < 1 || limit > PAGE) {
            throw new IllegalArgumentException("limit %d, expected 1 to 200".formatted(limit));
        }
        return cases.transactions().read(handle -> CaseTable.newest(handle, QueueTable.NEWEST, limit).stream()
                .map(row -> inspected(handle, row))
                .toList());
    }

    @Override
    public List<String> inconsistent() {
        List<String> wrong = new ArrayList<>();
        String before = QueueTable.NEWEST;
        while (true) {
            String from = before;
            List<CaseRow> page = cases.transactions().read(handle -> CaseTable.newest(handle, from, PAGE));
            if (page.isEmpty()) {
                return wrong;
            }
            page.stream().filter(row -> !consistent(row)).map(CaseRow::id).forEach(wrong::add);
            before = page.get(page.size() - 1).id();
        }
    }

    private boolean consistent(CaseRow row) {
        List<EventKind> kinds = cases.transactions().read(handle -> EventTable.kinds(handle, row.id()));
        try {
            return kinds.size() == row.version() && CaseStates.derived(kinds) == row.state();
        } catch (IllegalStateException impossible) {
            return false;
        }
    }

    private static Inspected inspected(Handle handle, CaseRow row) {
        List<Step> steps = EventTable.steps(handle, row.id());
        return new Inspected(
                row.id(),
                row.number(),
                row.slug(),
                row.agency(),
                row.state(),
                CaseStates.derived(steps.stream().map(Step::kind).toList()),
                row.version(),
                row.filed(),
                row.dueOn(),
                steps);
    }
}
