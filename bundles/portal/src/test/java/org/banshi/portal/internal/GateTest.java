// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.banshi.portal.Caller;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.house.Browser;
import org.banshi.portal.internal.house.House;
import org.banshi.portal.internal.house.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private House house;

    @BeforeEach
    void open() throws Exception {
        house = House.open();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private static String example(Route route) {
        return route.pattern()
                .replace("/documents/{file}", "/documents/letter-1.pdf")
                .replace("{slug}", "rent-withdrawal")
                .replace("/cases/{id}", "/cases/case-clerk")
                .replace("{page}", "home")
                .replace("{id}", "draft-1");
    }

    private Browser lin() {
        Browser browser = Browser.of(house, People.LIN);
        browser.get("/items/rent-withdrawal");
        browser.post("/items/rent-withdrawal/start", Map.of());
        browser.get("/drafts/draft-1/home");
        return browser;
    }

    @Test
    void nobodyElseSeesWhatIsForCitizens() {
        for (Route route : PortalRoutes.all()) {
            if (route.caller() == Caller.CITIZEN) {
                Browser stranger = new Browser(house);
                stranger.get("/help");
                HttpResponse<String> answer = route.method().equals("GET")
                        ? stranger.get(example(route))
                        : stranger.post(example(route), Map.of());
                assertThat(answer.statusCode()).as(route.toString()).isIn(303, 403);
                assertThat(answer.body()).as(route.toString()).doesNotContain("林试安");
            }
        }
    }

    @Test
    void whatBelongsToSomebodyElseDoesNotExist() {
        lin();
        Browser chen = Browser.of(house, People.CHEN);
        for (Route route : PortalRoutes.all()) {
            boolean owned = route.pattern().contains("{id}") || route.equals(PortalRoutes.DOCUMENT);
            if (owned && route.caller() == Caller.CITIZEN) {
                HttpResponse<String> answer = route.method().equals("GET")
                        ? chen.get(example(route))
                        : chen.post(
                                example(route),
                                Map.of(
                                        "_version",
                                        "2",
                                        "version",
                                        "1",
                                        "key",
                                        "abcdefgh",
                                        "true",
                                        "yes",
                                        "fact",
                                        "id.name"));
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(404);
            }
        }
        assertThat(chen.post("/consents", Map.of("id", "consent-2", "agree", "yes"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Browser lin = lin();
        HttpResponse<String> answer =
                lin.postRaw("/drafts/draft-1/home", Map.of("address", "别处", "_csrf", "forged"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(lin.get("/drafts/draft-1/home").body()).doesNotContain("别处");
    }

    @Test
    void anotherSiteCannotPostEvenWithAToken() {
        Browser lin = lin();
        HttpResponse<String> answer = lin.postRaw(
                "/drafts/draft-1/home",
                Map.of("address", "别处", "_csrf", lin.token()),
                Map.of("Origin", "https://evil.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("别处");
    }

    @Test
    void aSessionThatEndsInTheMiddleLosesNothing() {
        Browser lin = lin();
        lin.forget("banshi-session");
        HttpResponse<String> asked = lin.post("/drafts/draft-1/home", Map.of("address", "示例区试验路 18 号"));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("你填的都在").doesNotContain("试验路");
        String parked = asked.body().replaceAll("(?s).*name=\"_parked\" value=\"([^\"]*)\".*", "$1");
        HttpResponse<String> entered = lin.post(
                "/sign-in", Map.of("login", People.LIN.mobile(), "password", People.PASSWORD, "_parked", parked));
        assertThat(Browser.to(entered)).isEqualTo("/drafts/draft-1/rent");
        assertThat(lin.get("/drafts/draft-1/home").body()).contains("value=\"示例区试验路 18 号\"");
    }

    @Test
    void somebodyElseSigningInDoesNotGetTheDraftThatWaited() {
        Browser lin = lin();
        lin.forget("banshi-session");
        HttpResponse<String> asked = lin.post("/drafts/draft-1/home", Map.of("address", "示例区试验路 18 号"));
        String parked = asked.body().replaceAll("(?s).*name=\"_parked\" value=\"([^\"]*)\".*", "$1");
        HttpResponse<String> entered = lin.post(
                "/sign-in", Map.of("login", People.CHEN.mobile(), "password", People.PASSWORD, "_parked", parked));
        assertThat(entered.statusCode()).isEqualTo(404);
        assertThat(entered.body()).doesNotContain("试验路");
    }

    @Test
    void aTokenFromBeforeAnotherSignInAsksForOneMorePress() {
        Browser lin = lin();
        String old = lin.token();
        lin.get("/help");
        Browser again = Browser.of(house, People.LIN);
        HttpResponse<String> answer =
                again.postRaw("/drafts/draft-1/home", Map.of("address", "示例区试验路 18 号", "_csrf", old), Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请再按一次", "name=\"address\" value=\"示例区试验路 18 号\"");
    }

    @Test
    void wrongPasswordsKeepTheLoginAndSayNoMore() {
        Browser browser = new Browser(house);
        browser.get("/sign-in");
        HttpResponse<String> answer =
                browser.post("/sign-in", Map.of("login", "16000000001", "password", "wrong", "to", "/cases"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("号码或密码不对", "value=\"16000000001\"").doesNotContain("wrong");
    }

    @Test
    void signingInLeadsOnlyToPagesOfOurs() {
        for (String to : new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "/cases\r\nX: y"}) {
            Browser browser = new Browser(house);
            browser.get("/sign-in");
            HttpResponse<String> answer = browser.post(
                    "/sign-in", Map.of("login", People.LIN.mobile(), "password", People.PASSWORD, "to", to));
            assertThat(Browser.to(answer)).as(to).isEqualTo("/");
        }
    }

    @Test
    void signingOutEndsTheSessionAndTheBackButton() {
        Browser lin = lin();
        lin.get("/cases");
        HttpResponse<String> answer = lin.post("/sign-out", Map.of());
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(lin.get("/cases").statusCode()).isEqualTo(303);
    }

    @Test
    void unknownPathsAndWrongMethodsAreTold() {
        Browser browser = new Browser(house);
        assertThat(browser.get("/nothing/here").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = browser.post("/search", Map.of());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void cookiesAndHeadersShutOthersOut() {
        HttpResponse<String> answer = new Browser(house).get("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite="));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self' 'nonce-")
                .contains("style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'");
        assertThat(answer.body()).doesNotContain("style=\"").doesNotContain("onclick");
    }
}
