// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.Cases;

/** The bar above every screen: where one is, finding a case by its number, who sits here. */
public final class ConsoleLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    // the character 办 in five strokes
    private static final String MARK = """
            <span><svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="30" height="30" rx="5" fill="currentColor"/>
            <g fill="none" stroke="var(--surface)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">
            <path d="M8.5 11.5h13.2c-.1 6.5-.8 10.4-2 12-.7 1-2 1-3.9.1M14.7 6.5c.1 8-1.7 13.6-6.7 18.2"/>
            <path d="M7.7 15.6 6.2 19M24.6 15.6l1.5 3.4"/></g></svg></span>""";

    private final List<RouterLink> links;

    /** Built by Flow for each window. */
    public ConsoleLayout() {
        addClassName("c-frame");
        RouterLink queue = new RouterLink(Words.of("nav.cases"), QueueScreen.class);
        RouterLink plugins = new RouterLink(Words.of("nav.plugins"), PluginScreen.class);
        boolean seesPlugins = Desk.clerk()
                .map(clerk -> clerk.may(Role.PLUGIN_ADMINISTRATOR) || clerk.may(Role.ADMINISTRATOR))
                .orElse(false);
        links = seesPlugins ? List.of(queue, plugins) : List.of(queue);
        Nav nav = new Nav();
        nav.setAriaLabel(Words.of("nav.label"));
        links.forEach(nav::add);
        Header top = new Header();
        top.addClassName("c-top");
        top.add(Marks.box(
                "c-brand", new Html(MARK), Marks.text("c-name", "办事"), Marks.text("c-sub", Words.of("brand.sub"))));
        top.add(nav, finder(), me());
        add(top);
    }

    private static TextField finder() {
        TextField find = new TextField();
        find.addClassName("c-find");
        find.setPlaceholder(Words.of("find.placeholder"));
        find.setAriaLabel(Words.of("find.placeholder"));
        find.setSuffixComponent(Marks.key("/"));
        Shortcuts.addShortcutListener(find, event -> find.focus(), Key.SLASH);
        find.addKeyPressListener(Key.ENTER, event -> {
            Optional<CaseSummary> found = Desk.clerk().flatMap(clerk -> Rooms.room(Cases.class)
                    .byNumber(clerk, find.getValue().strip()));
            if (found.isPresent()) {
                UI.getCurrent().navigate(CaseScreen.class, found.get().id());
            } else {
                find.setInvalid(true);
                find.setErrorMessage(Words.of("find.nothing"));
            }
        });
        find.addValueChangeListener(change -> find.setInvalid(false));
        return find;
    }

    private static Div me() {
        String name = Desk.clerk().map(Clerk::name).orElse("");
        Span who = Marks.text("", Rooms.simulated() ? Words.of("me.simulated") + "　" + name : name);
        Button language = quiet(Words.of("language.other"));
        language.addClickListener(
                click -> Words.choose(Words.locale().equals(Locale.ENGLISH) ? Locale.CHINESE : Locale.ENGLISH));
        Button leave = quiet(Words.of("sign-out"));
        leave.addClickListener(click -> {
            Desk.leave();
            UI.getCurrent().getPage().setLocation("sign-in");
        });
        return Marks.box("c-me", who, language, leave);
    }

    private static Button quiet(String words) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getFirstSegment();
        links.forEach(link -> {
            boolean here = link.getHref().equals(path) || (link.getHref().isEmpty() && path.equals("case"));
            link.getElement().setAttribute("aria-current", here ? "page" : "false");
        });
    }
}
