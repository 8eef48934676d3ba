// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.banshi.identity.Role;
import org.banshi.onboarding.PluginStatus;
import org.banshi.onboarding.Plugins;
import org.jspecify.annotations.Nullable;

/** The agencies' plugins: which are live, which were refused and why, file and line. */
@Route(value = "plugins", layout = ConsoleLayout.class)
public final class PluginScreen extends Main implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int REFRESH_MILLIS = 2_000;

    private final Grid<PluginStatus> grid = new Grid<>();
    private final Div empty = Marks.box("c-empty", new Paragraph(Words.of("plugins.empty")));
    private final Refresh refresh = new Refresh(REFRESH_MILLIS, this::reload);
    private transient @Nullable List<PluginStatus> shown;

    /** Built by Flow for each window. */
    public PluginScreen() {
        addClassName("c-body");
        grid.addColumn(PluginStatus::plugin)
                .setHeader(Words.of("column.plugin"))
                .setAutoWidth(true);
        grid.addColumn(PluginStatus::version).setHeader(Words.of("column.version"));
        grid.addComponentColumn(plugin -> Marks.text(
                        "lamp " + (plugin.state() == PluginStatus.State.LIVE ? "g" : "y"),
                        Words.of("plugin." + plugin.state().name())))
                .setHeader(Words.of("column.state"));
        grid.addColumn(plugin -> Words.minute(plugin.since())).setHeader(Words.of("column.since"));
        grid.addColumn(PluginStatus::reason).setHeader(Words.of("column.reason"));
        grid.addComponentColumn(this::switcher).setHeader(Words.of("column.action"));
        grid.setItemDetailsRenderer(new ComponentRenderer<>(PluginScreen::faults));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        add(
                Marks.box("c-bar", new H1(Words.of("plugins.title"))),
                new Paragraph(Words.of("plugins.lead")),
                grid,
                empty,
                refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean may = Desk.clerk()
                .map(clerk -> clerk.may(Role.PLUGIN_ADMINISTRATOR) || clerk.may(Role.ADMINISTRATOR))
                .orElse(false);
        if (!may) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        reload();
    }

    @Override
    public String getPageTitle() {
        return Words.of("plugins.title") + " - " + Words.of("brand.sub");
    }

    private void reload() {
        List<PluginStatus> all = Rooms.room(Plugins.class).all();
        if (all.equals(shown)) {
            // drawn anew, a button would lose the keyboard's focus
            return;
        }
        shown = all;
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
        all.stream()
                .filter(plugin -> !plugin.faults().isEmpty())
                .forEach(plugin -> grid.setDetailsVisible(plugin, true));
    }

    private static UnorderedList faults(PluginStatus plugin) {
        UnorderedList list = new UnorderedList();
        list.addClassName("c-faults");
        plugin.faults().forEach(fault -> list.add(new ListItem(fault.toString())));
        return list;
    }

    private void pause(String plugin) {
        if (pauses()) {
            new PauseDialog(plugin, paused -> reload()).open();
        }
    }

    private void resume(String plugin) {
        if (pauses()) {
            Rooms.room(Plugins.class).resume(plugin, Desk.clerk().orElseThrow().id());
            reload();
        }
    }

    private static boolean pauses() {
        return Desk.clerk()
                .filter(clerk -> clerk.may(Role.PLUGIN_ADMINISTRATOR))
                .isPresent();
    }

    private Button switcher(PluginStatus plugin) {
        boolean live = plugin.state() == PluginStatus.State.LIVE;
        Button button = new Button(Words.of(live ? "plugins.pause" : "plugins.resume"));
        button.setVisible(pauses() && (live || plugin.state() == PluginStatus.State.PAUSED));
        button.setAriaLabel(button.getText() + " " + plugin.plugin());
        button.addClickListener(click -> {
            refresh.again();
            if (live) {
                pause(plugin.plugin());
            } else {
                resume(plugin.plugin());
            }
        });
        return button;
    }
}
