// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One window: what a person does in it, and what every page of ours must keep. */
final class Screen implements AutoCloseable {
    private static final String AXE = script();
    // what Vaadin itself puts outside the landmarks; it has no words until the connection is lost
    private static final String BROKEN_RULES = """
            async () => (await axe.run({exclude: [['vaadin-connection-indicator']]}, {runOnly:
              ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})).violations.map(
                broken => broken.id + ' (' + broken.impact + '): ' + broken.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
            """;

    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    Screen(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // an answer of 422 or 404 is the page's own doing and is asserted where it is expected
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Screen open(String path) {
        page.navigate(path);
        return this;
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** The page with that heading is there, fits the window, and axe finds nothing on it. */
    Screen shows(String heading) {
        PlaywrightAssertions.assertThat(page.locator("h1").first()).hasText(heading);
        if (scripts) {
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits into the window", path())
                    .isTrue();
        }
        return accessible();
    }

    /** Axe finds nothing. Without scripts it cannot look: the same pages are looked at in the other windows. */
    Screen accessible() {
        if (!scripts) {
            return this;
        }
        // half faded in, words have too little contrast
        PlaywrightAssertions.assertThat(page.locator("[opening], [closing]")).hasCount(0);
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(BROKEN_RULES))
                .as("axe on %s", path())
                .isEmpty();
        return this;
    }

    Screen says(String words) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
        return this;
    }

    Locator at(String css) {
        return page.locator(css).first();
    }

    /** Follows a link or presses a button and waits for the page behind it. */
    Screen press(String css) {
        at(css).click();
        page.waitForLoadState();
        return this;
    }

    /** For the README, and for looking at. */
    Screen picture(String name) {
        byte[] taken = page.screenshot(new Page.ScreenshotOptions().setClip(0, 0, 1280, 800));
        Picture.write(taken, Path.of(System.getProperty("banshi.pictures"), name + ".png"));
        return this;
    }

    /** Closes the window; whatever went wrong in it unseen is a failure. */
    @Override
    public void close() {
        page.context().close();
        assertThat(complaints).as("errors in the browser").isEmpty();
    }

    private static String script() {
        try (InputStream axe = Screen.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
