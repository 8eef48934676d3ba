// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;

/** What is not there and what is not for this clerk look the same. */
@ParentLayout(ConsoleLayout.class)
public final class NotFoundScreen extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** Built by Flow for each window. */
    public NotFoundScreen() {
        addClassName("c-body");
        add(
                new H1(Words.of("not-found.title")),
                new Paragraph(Words.of("not-found.lead")),
                new RouterLink(Words.of("not-found.back"), QueueScreen.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Words.of("not-found.title") + " - " + Words.of("brand.sub");
    }
}
