// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal;

import java.util.List;

/**
 * Every address of the portal with who may call it. The router itself serves from this table: what is not in it does not
 * exist. Of two patterns that fit a path the earlier one counts.
 */
public final class PortalRoutes {
    public static final Route HOME = get("/", Caller.ANYONE);
    public static final Route SEARCH = get("/search", Caller.ANYONE);
    public static final Route SUGGEST = get("/suggest", Caller.ANYONE);
    public static final Route ITEM = get("/items/{slug}", Caller.ANYONE);
    public static final Route START = post("/items/{slug}/start", Caller.CITIZEN);
    public static final Route SIGN_IN_FORM = get("/sign-in", Caller.ANYONE);
    public static final Route SIGN_IN = post("/sign-in", Caller.ANYONE);
    public static final Route SIGN_OUT = post("/sign-out", Caller.ANYONE);
    public static final Route PASSWORD = post("/password", Caller.ANYONE);
    public static final Route DRAFT = get("/drafts/{id}", Caller.CITIZEN);
    public static final Route CHECK = get("/drafts/{id}/check", Caller.CITIZEN);
    public static final Route FILE = post("/drafts/{id}/file", Caller.CITIZEN);
    public static final Route CONTEST = post("/drafts/{id}/contest", Caller.CITIZEN);
    public static final Route REFRESH = post("/drafts/{id}/refresh", Caller.CITIZEN);
    public static final Route SPOUSE = get("/drafts/{id}/spouse", Caller.CITIZEN);
    public static final Route ASK_SPOUSE = post("/drafts/{id}/spouse", Caller.CITIZEN);
    public static final Route DISCARD = post("/drafts/{id}/discard", Caller.CITIZEN);
    public static final Route DRAFT_PAGE = get("/drafts/{id}/{page}", Caller.CITIZEN);
    public static final Route SAVE_PAGE = post("/drafts/{id}/{page}", Caller.CITIZEN);
    public static final Route CONSENTS = get("/consents", Caller.CITIZEN);
    public static final Route ANSWER_CONSENT = post("/consents", Caller.CITIZEN);
    public static final Route CASES = get("/cases", Caller.CITIZEN);
    public static final Route CASE = get("/cases/{id}", Caller.CITIZEN);
    public static final Route MORE_FORM = get("/cases/{id}/more", Caller.CITIZEN);
    public static final Route MORE = post("/cases/{id}/more", Caller.CITIZEN);
    public static final Route RETRACT_FORM = get("/cases/{id}/retract", Caller.CITIZEN);
    public static final Route RETRACT = post("/cases/{id}/retract", Caller.CITIZEN);
    public static final Route DOCUMENTS = get("/documents", Caller.CITIZEN);
    public static final Route DOCUMENT = get("/documents/{file}", Caller.CITIZEN);
    public static final Route DATA_USE = get("/data-use", Caller.CITIZEN);
    public static final Route MESSAGES = get("/messages", Caller.CITIZEN);
    public static final Route READ_MESSAGE = post("/messages/{id}/read", Caller.CITIZEN);
    public static final Route VERIFY_FORM = get("/verify", Caller.ANYONE);
    public static final Route VERIFY_CODE = get("/verify/{code}", Caller.ANYONE);
    public static final Route VERIFY = post("/verify", Caller.ANYONE);
    public static final Route HELP = get("/help", Caller.ANYONE);
    public static final Route ASSET = get("/assets/{mark}/{file}", Caller.ANYONE);
    public static final Route FAVICON = get("/favicon.ico", Caller.ANYONE);

    private static final List<Route> ALL = List.of(
            HOME,
            SEARCH,
            SUGGEST,
            ITEM,
            START,
            SIGN_IN_FORM,
            SIGN_IN,
            SIGN_OUT,
            PASSWORD,
            DRAFT,
            CHECK,
            FILE,
            CONTEST,
            REFRESH,
            SPOUSE,
            ASK_SPOUSE,
            DISCARD,
            DRAFT_PAGE,
            SAVE_PAGE,
            CONSENTS,
            ANSWER_CONSENT,
            CASES,
            CASE,
            MORE_FORM,
            MORE,
            RETRACT_FORM,
            RETRACT,
            DOCUMENTS,
            DOCUMENT,
            DATA_USE,
            MESSAGES,
            READ_MESSAGE,
            VERIFY_FORM,
            VERIFY_CODE,
            VERIFY,
            HELP,
            ASSET,
            FAVICON);

    private PortalRoutes() {}

    /** All of them, in the order in which they are tried. */
    public static List<Route> all() {
        return ALL;
    }

    private static Route get(String pattern, Caller caller) {
        return new Route("GET", pattern, caller);
    }

    private static Route post(String pattern, Caller caller) {
        return new Route("POST", pattern, caller);
    }
}
