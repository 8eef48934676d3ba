// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.regex.Pattern;
import org.banshi.demo.Account;

/** A citizen at the portal, by keyboard and mouse. */
final class Citizen implements AutoCloseable {
    private static final int MORE_PAGES_THAN_THE_FORM_HAS = 12;
    private static final Map<String, String> TYPED =
            Map.of("address", "示例区试验路 25 号 301 室", "rent", "2600", "months", "1", "cardNo", "9999990000000000014");

    private final Screen screen;
    private final Headings headings;
    private final Account account;

    Citizen(Screen screen, Headings headings, Account account) {
        this.screen = screen;
        this.headings = headings;
        this.account = account;
    }

    Screen screen() {
        return screen;
    }

    Headings headings() {
        return headings;
    }

    Citizen signIn() {
        screen.open("/sign-in").shows(headings.signIn());
        return fillIn();
    }

    private Citizen fillIn() {
        screen.at("input[name=login]").fill(account.login());
        screen.at("input[type=password]").fill(account.password());
        screen.press("main form button[type=submit]");
        return this;
    }

    /** From the first page to the first page of the form, signing in on the way. */
    Citizen findAndStart() {
        screen.open(headings.first()).shows(headings.home());
        screen.at("input[name=q]").fill("gjj");
        screen.at("input[name=q]").press("Enter");
        screen.shows(headings.results());
        screen.press("main a[href^='/items/rent-withdrawal']").shows(headings.item());
        screen.press("form[action$='/start'] button").shows(headings.signIn());
        return fillIn();
    }

    Citizen start() {
        screen.open("/items/rent-withdrawal").press("form[action$='/start'] button");
        return this;
    }

    /** Goes on from page to page, filling in what is asked, until a page of that name comes. */
    Citizen fillUntil(String last) {
        for (int pages = 0; pages < MORE_PAGES_THAN_THE_FORM_HAS; pages++) {
            screen.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
            String name = screen.path().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
            if (name.equals(last)) {
                return this;
            }
            screen.shows(headings.pages().getOrDefault(name, "no heading known for " + name));
            String before = screen.page().url();
            answer();
            goOn();
            screen.page().waitForURL(url -> !url.equals(before));
        }
        throw new AssertionError("no page " + last + " on the way");
    }

    private void answer() {
        TYPED.forEach((name, value) -> {
            Locator field = screen.page().locator("main input[name='" + name + "']:not([type=hidden])");
            if (field.count() > 0) {
                field.fill(value);
            }
        });
        Locator lease = screen.page().locator("input[type=radio][name=byLease][value=false]");
        if (lease.count() > 0) {
            lease.check(new Locator.CheckOptions().setForce(true));
        }
        Locator bank = screen.page().locator("select[name=bank]");
        if (bank.count() > 0) {
            bank.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        Locator banks = screen.page().locator("input[type=radio][name=bank]");
        if (banks.count() > 0) {
            banks.first().check(new Locator.CheckOptions().setForce(true));
        }
    }

    private void goOn() {
        screen.at("main form button.btn:not(.quiet):not(.plain), main a.btn:not(.quiet):not(.plain)")
                .click();
    }

    /** Ticks the one box and files. */
    Citizen file() {
        screen.shows(headings.pages().getOrDefault("check", ""));
        screen.at("main input[type=checkbox]").check(new Locator.CheckOptions().setForce(true));
        screen.at("form[action$='/file'] button").click();
        screen.page().waitForURL(Pattern.compile(".*/cases/[0-9A-Z]+.*"));
        return this;
    }

    /** Looks again until the case says so. */
    Citizen waitFor(String heading) {
        Distribution.await("the case says " + heading, () -> {
            screen.page().reload();
            return screen.at("h1").textContent().strip().equals(heading);
        });
        screen.shows(heading);
        return this;
    }

    String caseNumber() {
        String text = screen.page().locator("main").innerText();
        var number = Pattern.compile("\\b\\d{14}\\b").matcher(text);
        assertThat(number.find()).as("a case number on the page").isTrue();
        return number.group();
    }

    @Override
    public void close() {
        screen.close();
    }
}
