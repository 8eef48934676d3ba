// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banshi.identity.Citizen;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;
import org.banshi.spi.LocalText;
import org.banshi.workflow.CasePage;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The signed-in person's own cases, read only. The session is the portal's, by cookie or as a bearer token. */
@Component(service = CaseResource.class)
@Path("/my/cases")
@Produces("application/json")
public final class CaseResource {
    private static final String BEARER = "Bearer ";

    private final Cases cases;
    private final Sessions sessions;

    @Activate
    public CaseResource(@Reference Cases cases, @Reference Sessions sessions) {
        this.cases = cases;
        this.sessions = sessions;
    }

    /** A case in a list. */
    public record CaseLine(
            String id, String number, LocalText item, String state, Instant filed, Optional<LocalDate> due) {}

    /** A page; {@code next} fetches the following one. */
    public record CaseLines(List<CaseLine> cases, Optional<String> next) {}

    /** What happened, without the words of clerks and machine details. */
    public record Step(String kind, Instant happened) {}

    /** One case. */
    public record CaseDetail(
            String id,
            String number,
            LocalText item,
            String state,
            Instant filed,
            Optional<LocalDate> legalDue,
            List<Step> steps,
            Optional<String> payout,
            Optional<String> letter) {}

    @GET
    public CaseLines mine(
            @CookieParam(Sessions.COOKIE) @Nullable String cookie,
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > 100) {
            throw ProblemMapper.problem(400, "rest.bad-limit", "limit must be 1 to 100");
        }
        CasePage page = cases.mine(citizen(cookie, authorization), Optional.ofNullable(after), limit);
        return new CaseLines(
                page.cases().stream()
                        .map(line -> new CaseLine(
                                line.id(),
                                line.number(),
                                line.itemName(),
                                line.state().name(),
                                line.filed(),
                                line.due()))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    public CaseDetail one(
            @CookieParam(Sessions.COOKIE) @Nullable String cookie,
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id) {
        return cases.find(citizen(cookie, authorization), id)
                .map(CaseResource::detail)
                .orElseThrow(() -> ProblemMapper.problem(404, "rest.unknown-case", "you have no such case"));
    }

    private static CaseDetail detail(CaseView view) {
        return new CaseDetail(
                view.id(),
                view.number(),
                view.item().guide().name(),
                view.state().name(),
                view.filed(),
                view.clock().legalDue(),
                view.events().stream()
                        .map(event -> new Step(event.kind().name(), event.happened()))
                        .toList(),
                view.payout().map(payout -> payout.state().name()),
                view.letter().map(letter -> letter.number()));
    }

    private Citizen citizen(@Nullable String cookie, @Nullable String authorization) {
        String token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : cookie == null ? "" : cookie;
        return sessions.find(token)
                .map(Session::actor)
                .filter(Citizen.class::isInstance)
                .map(Citizen.class::cast)
                .orElseThrow(() -> ProblemMapper.problem(401, "rest.sign-in", "sign in as a citizen first"));
    }
}
