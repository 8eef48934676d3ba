// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flow's servlet, fitted to a bundle. */
@WebServlet(urlPatterns = "/*", asyncSupported = true)
public final class ConsoleServlet extends VaadinServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServlet.class);
    private static final String ROUTES = "org.banshi.console.routes";

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new BundleService(this, configuration);
        service.init();
        service.addSessionInitListener(event ->
                event.getSession().setLocale(Words.nearest(event.getRequest().getLocale())));
        service.addUIInitListener(event -> event.getUI().addBeforeEnterListener(new Gate()));
        // the registry itself, for those outside who check who may open which screen
        getServletContext()
                .setAttribute(
                        ROUTES,
                        RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(service.getContext())));
        return service;
    }

    /** A screen left open does nothing more once its clerk's session has ended: Flow then asks to sign in again. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        // asking counts as activity, which a window's own sign of life is not
        boolean heartbeat = "heartbeat".equals(request.getParameter("v-r"));
        if (session != null && !heartbeat) {
            endIfAbandoned(session);
        }
        super.service(request, response);
    }

    private static void endIfAbandoned(HttpSession session) {
        try {
            if (Desk.abandoned(session)) {
                session.invalidate();
            }
        } catch (RuntimeException e) {
            // identity is away, or another request of this window has just ended the session: every step asks the desk
            // again, so nobody passes, and Flow says so in words
            LOG.warn(
                    "whether a session has ended is not known: {}", e.getClass().getName());
        }
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
