// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.banshi.demo.Account;

/** A clerk at the console, by keyboard where there is a key. */
final class Officer implements AutoCloseable {
    private final Screen screen;

    Officer(Screen screen, Account account) {
        this.screen = screen;
        screen.open("/console/");
        assertThat(screen.at(".c-signin")).hasCSS("display", "flex");
        screen.shows("经办台登录");
        signIn(account);
    }

    Officer signIn(Account account) {
        screen.at("vaadin-text-field input").fill(account.login());
        screen.at("vaadin-password-field input").fill(account.password());
        screen.page().keyboard().press("Enter");
        return this;
    }

    /** Types a new password, and types it again. */
    Officer chooses(String fresh, String again) {
        screen.page().locator("vaadin-password-field input").nth(0).fill(fresh);
        screen.page().locator("vaadin-password-field input").nth(1).fill(again);
        screen.page().keyboard().press("Enter");
        return this;
    }

    Screen screen() {
        return screen;
    }

    /** Goes into the queue by the tab key, onto its first line, and opens that with Enter. */
    Officer openFromQueue(String number) {
        screen.shows("办件队列");
        Locator line = screen.page()
                .locator(
                        "vaadin-grid-cell-content",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(number));
        assertThat(line).isVisible();
        screen.page().locator(".c-bar vaadin-button").focus();
        screen.page().keyboard().press("Tab");
        screen.page().keyboard().press("Tab");
        assertThat(screen.at("vaadin-grid [part~='selected-row-cell']")).isVisible();
        screen.page().keyboard().press("Enter");
        assertThat(screen.at(".c-head")).containsText(number);
        return this;
    }

    /** Finds a case by its number: the slash goes to the finder. */
    Officer find(String number) {
        screen.page().keyboard().press("/");
        assertThat(screen.at(".c-find input")).isFocused();
        screen.page().keyboard().type(number);
        screen.page().keyboard().press("Enter");
        assertThat(screen.at(".c-head")).containsText(number);
        return this;
    }

    Officer key(String key, String words) {
        screen.page().keyboard().press(key);
        assertThat(screen.page().locator("main")).containsText(words);
        return this;
    }

    /** Opens a dialog by its key; its first field has the focus. */
    Officer dialog(String key, String title) {
        screen.page().keyboard().press(key);
        return shown(title);
    }

    /** The dialog of that title is open, and its first field has the focus. */
    Officer shown(String title) {
        assertThat(screen.at("vaadin-dialog-overlay")).containsText(title);
        assertThat(screen.page()
                        .locator("vaadin-dialog-overlay :is(input, textarea)")
                        .first())
                .isFocused();
        screen.accessible();
        return this;
    }

    Officer write(String label, String words) {
        screen.page().locator("vaadin-dialog-overlay").getByLabel(label).fill(words);
        return this;
    }

    /** Presses a button of the dialog. */
    Officer press(String button) {
        screen.page()
                .locator(
                        "vaadin-dialog-overlay vaadin-button",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(button))
                .click();
        return this;
    }

    /** The dialog says what is still wrong. */
    Officer says(String words) {
        assertThat(screen.at("vaadin-dialog-overlay [role=alert]")).hasText(words);
        screen.accessible();
        return this;
    }

    /** Keeps those lines of the view in which the words are. */
    Officer filter(String words) {
        screen.at(".c-filter input").fill(words);
        return this;
    }

    /** A view of the queue shows the case, sooner or later by itself. */
    Officer waitInView(String view, String number) {
        screen.page()
                .locator(".c-views button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(view))
                .click();
        assertThat(screen.page()
                        .locator(
                                "vaadin-grid-cell-content",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText(number)))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
        return this;
    }

    Officer confirm(String button) {
        press(button);
        assertThat(screen.page().locator("vaadin-dialog-overlay")).hasCount(0);
        return this;
    }

    @Override
    public void close() {
        screen.close();
    }
}
