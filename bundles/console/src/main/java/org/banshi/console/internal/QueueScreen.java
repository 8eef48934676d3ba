// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Clerk;
import org.banshi.workflow.CasePage;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.Cases;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.QueueView;

/** The queue (办件队列): views with counts, one line a case, nearest legal date first. */
@Route(value = "", layout = ConsoleLayout.class)
public final class QueueScreen extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int REFRESH_MILLIS = 10_000;

    private final Map<QueueView, NativeButton> views = new EnumMap<>(QueueView.class);
    private final Map<QueueView, Span> counts = new EnumMap<>(QueueView.class);
    private final Grid<CaseSummary> grid = new Grid<>();
    private final Span counted = Marks.text("meta", "");
    private final Span end = Marks.text("", "");
    private final Div empty = Marks.box("c-empty", new Paragraph(Words.of("queue.empty")));
    private final Button more = new Button(Words.of("queue.more"), click -> more());
    private final Refresh refresh = new Refresh(REFRESH_MILLIS, this::refresh);
    private final List<CaseSummary> shown = new ArrayList<>();
    private Optional<String> next = Optional.empty();
    private QueueView view = QueueView.TO_DO;

    /** Built by Flow for each window. */
    public QueueScreen() {
        addClassName("c-queue");
        Nav nav = new Nav();
        nav.addClassName("c-views");
        nav.setAriaLabel(Words.of("queue.views"));
        nav.add(new H2(Words.of("queue.views")));
        for (QueueView each : QueueView.values()) {
            nav.add(button(each));
        }
        Button claim = new Button(Words.of("queue.claim"), click -> claim());
        claim.addThemeName("primary");
        claim.setSuffixComponent(Marks.key(Words.of("action.claim.key")));
        claim.addClickShortcut(Key.KEY_G, KeyModifier.ALT);
        Div bar = Marks.box("c-bar", new H1(Words.of("queue.title")), counted, Marks.box("c-btns", claim));
        build();
        Div foot = Marks.box("c-foot", Marks.text("", Words.of("queue.keys")), refresh, end);
        add(nav, Marks.box("c-body", bar, grid, empty, more, foot));
        reload();
    }

    @Override
    public String getPageTitle() {
        return Words.of("queue.title") + " - " + Words.of("brand.sub");
    }

    private void build() {
        LocalDate today = LocalDate.now(Rooms.room(Clock.class));
        grid.addComponentColumn(line -> Marks.lamp(line.state(), line.due(), today))
                .setHeader(Words.of("column.clock"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(CaseSummary::number)
                .setHeader(Words.of("column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.itemName().in(Words.locale())).setHeader(Words.of("column.item"));
        grid.addColumn(CaseSummary::applicant).setHeader(Words.of("column.applicant"));
        grid.addColumn(line -> Words.of("state." + line.state().name())).setHeader(Words.of("column.state"));
        grid.addColumn(line -> line.assignee().orElse(Words.of("queue.unclaimed")))
                .setHeader(Words.of("column.assignee"));
        grid.addColumn(line -> Words.minute(line.filed()))
                .setHeader(Words.of("column.filed"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setColumnReorderingAllowed(true);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        ((GridSingleSelectionModel<CaseSummary>) grid.getSelectionModel()).setDeselectAllowed(false);
        // the arrow keys move the focus: what is focused is what Enter opens and Alt+G takes on
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(grid::select));
        grid.getElement().setAttribute("aria-label", Words.of("queue.title"));
        grid.addItemClickListener(click -> open(click.getItem()));
        Shortcuts.addShortcutListener(
                        grid, () -> grid.asSingleSelect().getOptionalValue().ifPresent(QueueScreen::open), Key.ENTER)
                .listenOn(grid);
    }

    private static void open(CaseSummary line) {
        UI.getCurrent().navigate(CaseScreen.class, line.id());
    }

    private void reload() {
        shown.clear();
        next = Optional.empty();
        recount();
        more();
    }

    private void more() {
        CasePage page = Rooms.room(Cases.class).queue(clerk(), view, next, PAGE);
        shown.addAll(page.cases());
        next = page.next();
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        more.setVisible(next.isPresent());
        counted.setText(Words.of(next.isPresent() ? "queue.first" : "queue.all", shown.size()));
        end.setText(next.isPresent() || shown.isEmpty() ? "" : Words.of("queue.end"));
    }

    private NativeButton button(QueueView each) {
        Span count = Marks.text("n", "0");
        NativeButton button = new NativeButton("", click -> {
            view = each;
            refresh.again();
            reload();
        });
        button.add(Marks.text("", Words.of("view." + each.name())), count);
        views.put(each, button);
        counts.put(each, count);
        return button;
    }

    private Map<QueueView, Long> recount() {
        Map<QueueView, Long> now = Rooms.room(Cases.class).counts(clerk());
        views.forEach(
                (each, button) -> button.getElement().setAttribute("aria-current", each == view ? "true" : "false"));
        counts.forEach((each, count) -> count.setText(String.valueOf(now.getOrDefault(each, 0L))));
        return now;
    }

    /** Counts again; while the whole view is on the screen, new cases come onto it by themselves. */
    private void refresh() {
        long now = recount().getOrDefault(view, 0L);
        if (next.isEmpty() && now != shown.size()) {
            Optional<String> selected = grid.asSingleSelect().getOptionalValue().map(CaseSummary::id);
            reload();
            shown.stream()
                    .filter(line -> selected.filter(line.id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(grid::select);
        }
    }

    private static Clerk clerk() {
        return Desk.clerk().orElseThrow();
    }

    private void claim() {
        grid.asSingleSelect()
                .getOptionalValue()
                .or(() ->
                        shown.stream().filter(line -> line.assignee().isEmpty()).findFirst())
                .ifPresent(line -> {
                    CommandOutcome outcome = Rooms.room(Cases.class).claim(clerk(), line.id(), line.version());
                    Outcomes.tell(outcome);
                    if (outcome instanceof CommandOutcome.Done) {
                        open(line);
                    } else {
                        reload();
                    }
                });
    }
}
