// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as problem details (RFC 9457). What went wrong inside is logged, never sent. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    /** A problem details object. */
    public record ProblemDetails(int status, String code, String title) {}

    static WebApplicationException problem(int status, String code, String title) {
        return new WebApplicationException(response(new ProblemDetails(status, code, title)));
    }

    @Override
    public Response toResponse(Exception exception) {
        if (exception instanceof WebApplicationException web) {
            Response response = web.getResponse();
            if (response.hasEntity()) {
                return response;
            }
            int status = response.getStatus();
            return response(new ProblemDetails(
                    status, "rest.status-" + status, response.getStatusInfo().getReasonPhrase()));
        }
        LOG.error("a REST call failed", exception);
        return response(new ProblemDetails(500, "rest.failed", "something failed here; try again later"));
    }

    private static Response response(ProblemDetails details) {
        return Response.status(details.status())
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(details)
                .build();
    }
}
