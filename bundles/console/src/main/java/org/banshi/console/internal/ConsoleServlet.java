// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.annotation.WebServlet;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Flow's servlet, fitted to a bundle. */
@WebServlet(urlPatterns = "/*", asyncSupported = true)
public final class ConsoleServlet extends VaadinServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new BundleService(this, configuration);
        service.init();
        service.addSessionInitListener(event ->
                event.getSession().setLocale(Words.nearest(event.getRequest().getLocale())));
        service.addUIInitListener(event -> event.getUI().addBeforeEnterListener(new Gate()));
        return service;
    }

    /** On Jetty, Flow turns a resource's address into a file path, which an address inside a bundle has not. */
    private static final class BundleService extends VaadinServletService {
        private static final long serialVersionUID = 1L;

        BundleService(VaadinServlet servlet, DeploymentConfiguration configuration) {
            super(servlet, configuration);
        }

        @Override
        public @Nullable URL getStaticResource(String path) {
            return getResourceInServletContext(path);
        }

        @Override
        public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
            super.modifyIndexHtmlResponse(response);
            VaadinSession session = VaadinSession.getCurrent();
            Locale locale =
                    session == null ? Words.nearest(response.getVaadinRequest().getLocale()) : session.getLocale();
            response.getDocument().select("html").attr("lang", locale.equals(Locale.ENGLISH) ? "en" : "zh-CN");
        }
    }
}
