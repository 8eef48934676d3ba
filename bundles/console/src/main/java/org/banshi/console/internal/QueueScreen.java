// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Clerk;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.Cases;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.QueueView;

/** The queue (办件队列): views with counts, one line a case, nearest legal date first. */
@Route(value = "", layout = ConsoleLayout.class)
public final class QueueScreen extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int REFRESH_MILLIS = 10_000;

    private final Map<QueueView, NativeButton> views = new EnumMap<>(QueueView.class);
    private final Map<QueueView, Span> counts = new EnumMap<>(QueueView.class);
    private final QueueGrid grid = new QueueGrid();
    private final Span counted = Marks.text("meta", "");
    private final Span end = Marks.text("", "");
    private final Paragraph empty = new Paragraph();
    private final TextField filter = new TextField();
    private final Button more = new Button(Words.of("queue.more"), click -> more());
    private final Refresh refresh = new Refresh(REFRESH_MILLIS, this::refresh);
    private final QueueLines lines = new QueueLines();
    private transient List<CaseSummary> shown = List.of();
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
        Div bar = Marks.box("c-bar", new H1(Words.of("queue.title")), counted, filter, Marks.box("c-btns", claim));
        empty.addClassName("c-empty");
        empty.getElement().setAttribute("role", "status");
        filter.addClassName("c-filter");
        filter.setPlaceholder(Words.of("queue.filter"));
        filter.setAriaLabel(Words.of("queue.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            refresh.again();
            show();
        });
        Div foot = Marks.box("c-foot", Marks.text("", Words.of("queue.keys")), refresh, end);
        add(nav, Marks.box("c-body", bar, grid, empty, more, foot));
        reload();
    }

    @Override
    public String getPageTitle() {
        return Words.of("queue.title") + " - " + Words.of("brand.sub");
    }

    private void reload() {
        recount();
        lines.first(clerk(), view);
        show();
    }

    private void more() {
        lines.more(clerk(), view);
        show();
    }

    private void show() {
        boolean filtered = !filter.getValue().isBlank();
        if (filtered) {
            lines.enough(clerk(), view);
        }
        shown = lines.matching(filter.getValue());
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.setText(Words.of(filtered ? "queue.nothing" : "queue.empty." + view.name()));
        more.setVisible(lines.hasMore());
        if (filtered) {
            counted.setText(Words.of("queue.filtered", lines.size(), shown.size()));
        } else {
            counted.setText(Words.of(lines.hasMore() ? "queue.first" : "queue.all", lines.size()));
        }
        end.setText(lines.hasMore() || shown.isEmpty() ? "" : Words.of("queue.end"));
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
        if (!lines.hasMore() && now != lines.size()) {
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
                        QueueGrid.open(line);
                    } else {
                        reload();
                    }
                });
    }
}
