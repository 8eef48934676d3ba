// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banshi.identity.Clerk;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.Cases;
import org.banshi.workflow.QueueView;

/** The left column of a case: what else waits, nearest legal date first; Alt+J the next, Alt+K the one before. */
final class CaseNeighbours extends Nav {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 30;

    CaseNeighbours(Clerk clerk, String here) {
        addClassName("c-list");
        setAriaLabel(Words.of("view.TO_DO"));
        List<CaseSummary> lines = Rooms.room(Cases.class)
                .queue(clerk, QueueView.TO_DO, Optional.empty(), LONGEST)
                .cases();
        LocalDate today = LocalDate.now(Rooms.room(Clock.class));
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(link(line, line.id().equals(here), today))));
        H2 title = new H2(Words.of("view.TO_DO"));
        add(Marks.box("c-listhead", title, Marks.text("meta", Words.of("case.keys"))), list);
        if (lines.isEmpty()) {
            add(Marks.text("meta", Words.of("case.no-others")));
        }
        int at = IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).id().equals(here))
                .findFirst()
                .orElse(-1);
        go(Key.KEY_J, lines, at + 1);
        go(Key.KEY_K, lines, at - 1);
    }

    private static RouterLink link(CaseSummary line, boolean here, LocalDate today) {
        RouterLink link = new RouterLink("", CaseScreen.class, line.id());
        link.add(
                Marks.text("who", line.applicant()),
                Marks.lamp(line.state(), line.due(), today),
                Marks.text("meta", line.itemName().in(Words.locale())));
        link.getElement().setAttribute("aria-current", here ? "true" : "false");
        return link;
    }

    private void go(Key key, List<CaseSummary> lines, int to) {
        if (to >= 0 && to < lines.size()) {
            Shortcuts.addShortcutListener(
                    this,
                    () -> UI.getCurrent()
                            .navigate(CaseScreen.class, lines.get(to).id()),
                    key,
                    KeyModifier.ALT);
        }
    }
}
