// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: 200 if the node can serve, also degraded; 503 if not.
 * What is wrong in detail is told to callers on this machine only.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("org.banshi.rest.health")
@HttpWhiteboardServletPattern({"/health/live", "/health/ready"})
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Health health;

    @Activate
    public HealthServlet(@Reference Health health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().endsWith("/live")) {
            response.getWriter().print("{\"state\":\"up\"}");
            return;
        }
        List<Health.Check> checks = health.checks();
        String state = Health.worst(checks);
        response.setStatus(state.equals("down") ? 503 : 200);
        ObjectNode root = JSON.createObjectNode().put("state", state).put("items", health.items());
        if (Loopback.is(request)) {
            ArrayNode list = root.putArray("checks");
            checks.forEach(check -> list.addObject()
                    .put("name", check.name())
                    .put("state", check.state())
                    .put("detail", check.detail()));
        }
        response.getWriter().print(root);
    }
}
