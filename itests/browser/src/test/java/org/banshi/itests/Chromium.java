// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium as Debian ships it; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("banshi.chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking")));
    }

    /** A window of somebody's own: no cookies of others. */
    Screen window(String base, int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale("zh-CN")
                .setViewportSize(width, width < 600 ? 812 : 900)
                .setJavaScriptEnabled(scripts));
        return new Screen(context.newPage(), scripts);
    }

    Screen desktop(String base) {
        return window(base, 1280, true);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
