// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.Cases;
import org.banshi.workflow.CommandOutcome;

/** One case on one screen: left what was typed and fetched, right clock, rules and history, at the foot what can be done. */
@Route(value = "case", layout = ConsoleLayout.class)
public final class CaseScreen extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final SupplementDraft marked = new SupplementDraft();
    private String title = "";

    /** Built by Flow for each window. */
    public CaseScreen() {
        addClassName("c-case");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        marked.clear();
        show(cases().find(clerk(), id).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CaseView view) {
        title = "%s %s".formatted(view.number(), Words.of("brand.sub"));
        removeAll();
        String item = view.item().guide().name().in(Words.locale());
        Div head = Marks.box(
                "c-head",
                new H1(item + "　" + view.applicant().name()),
                Marks.text(
                        "meta num",
                        Words.of("case.line", view.number(), view.item().version(), Words.minute(view.filed()))));
        Div middle = Marks.box("c-mid", head, Reasoning.box(view), new CaseRows(view, marked));
        Aside side = new Aside(CaseSide.clock(view, LocalDate.now(Rooms.room(Clock.class))), CaseSide.rules(view));
        CaseSide.results(view).ifPresent(side::add);
        side.add(CaseSide.history(view));
        side.addClassName("c-side");
        add(new CaseNeighbours(clerk(), view.id()), middle, side, actions(view));
    }

    private Div actions(CaseView view) {
        Div bar = Marks.box("c-act");
        bar.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", Words.of("actions.label"));
        Clerk clerk = clerk();
        boolean decides = clerk.may(Role.DECIDER);
        boolean works = decides || clerk.may(Role.REVIEWER) || clerk.may(Role.INTAKE);
        if (view.state() == CaseState.WITH_CLERK && decides) {
            bar.add(
                    decision("action.approve", Key.KEY_A, () -> new ApproveDialog(view, this::done).open()),
                    decision("action.refuse", Key.KEY_R, () -> new RefuseDialog(view, this::done).open()));
        }
        if (view.state() == CaseState.WITH_CLERK && works) {
            bar.add(plain("action.more", Key.KEY_S, () -> new MoreDialog(view, marked, this::done).open()));
            bar.add(
                    view.assignee().isEmpty()
                            ? plain(
                                    "action.claim",
                                    Key.KEY_G,
                                    () -> run(() -> cases().claim(clerk(), view.id(), view.version())))
                            : plain(
                                    "action.release",
                                    Key.KEY_G,
                                    () -> run(() -> cases().release(clerk(), view.id(), view.version()))));
        }
        if (view.state() == CaseState.PAYOUT_FAILED && decides) {
            bar.add(plain(
                    "action.retry",
                    Key.KEY_P,
                    () -> run(() -> cases().retryPayout(clerk(), view.id(), view.version()))));
        }
        if (works) {
            bar.add(plain("action.note", Key.KEY_N, () -> new NoteDialog(view, this::done).open()));
        }
        if (view.state() == CaseState.WITH_CLERK && decides) {
            bar.add(Marks.text("meta", Words.of("actions.sealed")));
        }
        if (bar.getComponentCount() == 0) {
            bar.add(new Paragraph(Words.of("actions.none")));
        }
        return bar;
    }

    /** As of now: roles may have changed since the screen was opened. */
    private static Clerk clerk() {
        return Desk.clerk().orElseThrow();
    }

    private static Cases cases() {
        return Rooms.room(Cases.class);
    }

    private void run(Supplier<CommandOutcome> command) {
        done(command.get());
    }

    private void done(CommandOutcome outcome) {
        Outcomes.tell(outcome);
        if (outcome instanceof CommandOutcome.Done done) {
            // taking a case on, or a note, leaves the marks as they are
            if (done.now().state() != CaseState.WITH_CLERK) {
                marked.clear();
            }
            show(done.now());
        } else if (outcome instanceof CommandOutcome.Conflict conflict) {
            show(conflict.now());
        }
    }

    private static Button decision(String key, Key shortcut, Runnable action) {
        Button button = plain(key, shortcut, action);
        button.addThemeName("decision");
        return button;
    }

    private static Button plain(String key, Key shortcut, Runnable action) {
        Button button = new Button(Words.of(key), click -> action.run());
        button.setSuffixComponent(Marks.key(Words.of(key + ".key")));
        button.addClickShortcut(shortcut, KeyModifier.ALT);
        return button;
    }
}
