// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

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
                "c-brand",
                Marks.text("c-mark", "办"),
                Marks.text("c-name", "办事"),
                Marks.text("c-sub", Words.of("brand.sub"))));
        top.add(nav, finder(), me());
        add(top);
    }

    private static TextField finder() {
        TextField find = new TextField();
        find.addClassName("c-find");
        find.setPlaceholder(Words.of("find.placeholder"));
        find.setAriaLabel(Words.of("find.placeholder"));
        find.setClearButtonVisible(true);
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
        Span who = Marks.text("", Desk.clerk().map(Clerk::name).orElse(""));
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
