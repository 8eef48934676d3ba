// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import org.banshi.workflow.CaseSummary;

/** The lines of the queue: columns where there is room, one column of two lines a case on a phone. */
final class QueueGrid extends Grid<CaseSummary> {
    private static final long serialVersionUID = 1L;
    /** The same as in console.css. */
    private static final int NARROW_PIXELS = 640;

    private final Column<CaseSummary> folded;

    QueueGrid() {
        folded = addComponentColumn(QueueGrid::card).setHeader(Words.of("column.case"));
        fixed(addComponentColumn(QueueGrid::lamp).setHeader(Words.of("column.clock")));
        fixed(addColumn(CaseSummary::number).setHeader(Words.of("column.number")));
        addColumn(line -> line.itemName().in(Words.locale())).setHeader(Words.of("column.item"));
        addColumn(CaseSummary::applicant).setHeader(Words.of("column.applicant"));
        addColumn(QueueGrid::state).setHeader(Words.of("column.state"));
        addColumn(QueueGrid::assignee).setHeader(Words.of("column.assignee"));
        fixed(addColumn(line -> Words.minute(line.filed())).setHeader(Words.of("column.filed")));
        getColumns().forEach(column -> column.setResizable(true));
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setColumnReorderingAllowed(true);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.SINGLE);
        ((GridSingleSelectionModel<CaseSummary>) getSelectionModel()).setDeselectAllowed(false);
        // the arrow keys move the focus: what is focused is what Enter opens and Alt+G takes on
        addCellFocusListener(focus -> focus.getItem().ifPresent(this::select));
        getElement().setAttribute("aria-label", Words.of("queue.title"));
        addItemClickListener(click -> open(click.getItem()));
        Shortcuts.addShortcutListener(
                        this, () -> asSingleSelect().getOptionalValue().ifPresent(QueueGrid::open), Key.ENTER)
                .listenOn(this);
        narrow(false);
    }

    static void open(CaseSummary line) {
        UI.getCurrent().navigate(CaseScreen.class, line.id());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> narrow(details.getWindowInnerWidth() < NARROW_PIXELS));
        Registration resized = page.addBrowserWindowResizeListener(size -> narrow(size.getWidth() < NARROW_PIXELS));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resized.remove();
        });
    }

    private void narrow(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(column.equals(folded) == narrow));
    }

    private static Div card(CaseSummary line) {
        return Marks.box(
                "c-card",
                Marks.text("who", line.applicant()),
                lamp(line),
                Marks.text("meta", line.itemName().in(Words.locale()) + "　" + assignee(line)),
                Marks.text("meta num", line.number()));
    }

    private static Span lamp(CaseSummary line) {
        return Marks.lamp(line.state(), line.due(), LocalDate.now(Rooms.room(Clock.class)));
    }

    private static String state(CaseSummary line) {
        return Words.of("state." + line.state().name());
    }

    private static String assignee(CaseSummary line) {
        return line.assignee().orElse(Words.of("queue.unclaimed"));
    }

    private static void fixed(Column<CaseSummary> column) {
        column.setAutoWidth(true).setFlexGrow(0);
    }
}
