// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Somebody at the portal who applies for something: what a person does there, by the words on the pages. */
public final class Applicant {
    private static final int PAGES = 20;
    private static final int AGAIN = 3;

    private final Browser browser;
    private final Browser stranger;
    private final Account account;
    private final Story story;

    /** Nobody is signed in yet. */
    public Applicant(URI portal, Account account, Story story) {
        this.browser = new Browser(portal);
        this.stranger = new Browser(portal);
        this.account = account;
        this.story = story;
    }

    public Browser browser() {
        return browser;
    }

    /** The browser of somebody who is not signed in. */
    public Browser stranger() {
        return stranger;
    }

    /** Signs in and lands on a page of one's own. */
    public Page signIn() {
        Page door = browser.click(browser.open("/"), "登录");
        return signInOn(door);
    }

    /** Signs in on the page that asks for it, and lands where one wanted to go. */
    public Page signInOn(Page door) {
        WebForm form = door.form("登录").orElseThrow(() -> new UnexpectedException("nowhere to sign in on " + door.at()));
        Page entered = browser.send(door, form, Map.of("login", account.login(), form.field("密码"), account.password()));
        UnexpectedException.unless(
                entered.root().text().contains(account.name()),
                "%s is not signed in: %s".formatted(account.key(), entered.words()));
        return entered.expect(200);
    }

    /** Types words into the search box of the first page. */
    public Page search(String words) {
        Page home = browser.open("/");
        WebForm box = home.forms().stream()
                .filter(form -> form.element().attribute("role").equals("search"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedException("no search box on the first page"));
        return browser.send(home, box, Map.of("q", words)).expect(200);
    }

    /** Begins on the guide: the first page of the form, after signing in if that is asked for. */
    public Page start(Page guide) {
        WebForm form = guide.form("开始办")
                .or(() -> guide.form("接着办"))
                .orElseThrow(() -> new UnexpectedException("no way in: " + guide.part("notice")));
        Page next = browser.send(guide, form, Map.of());
        if (next.form("登录").isPresent()) {
            return signInOn(next);
        }
        return next.expect(200);
    }

    /**
     * Walks through the pages of the form up to the check page.
     *
     * @param typed answers by the words beside their fields; every one must find its field
     */
    public Page fillIn(Page first, Map<String, String> typed) {
        Page page = first;
        Set<String> open = new TreeSet<>(typed.keySet());
        for (int i = 0; i < PAGES && page.form("提交").isEmpty(); i++) {
            story.say("");
            page = again(page);
            story.say("【" + page.heading() + "】");
            story.list(page.facts());
            page = page.ownForm().isPresent() ? answer(page, typed, open) : pass(page);
        }
        UnexpectedException.unless(page.form("提交").isPresent(), "no way to the check page; last: " + page.heading());
        UnexpectedException.unless(open.isEmpty(), "nobody asked for " + open);
        return page;
    }

    /**
     * Sends the check page, and again if facts moved meanwhile and are to be looked at once more.
     *
     * @return the page of the case, or whatever is said instead
     */
    public Page file(Page check) {
        Page answer = press(check);
        for (int i = 0; i < AGAIN && moved(answer); i++) {
            answer = press(answer);
        }
        return answer;
    }

    /** Whether a check page says that facts moved, and offers to send them again. */
    public static boolean moved(Page answer) {
        return answer.status() == 409 && answer.form("提交").isPresent();
    }

    /** Sends the check page once; the page of the case, or whatever is said instead. */
    public Page press(Page check) {
        WebForm form = check.form("提交").orElseThrow(() -> new UnexpectedException(check.part("errors")));
        Map<String, String> tick = new HashMap<>();
        form.element().all("input").stream()
                .filter(input -> input.attribute("type").equals("checkbox"))
                .forEach(box -> tick.put(box.attribute("name"), box.attribute("value")));
        return browser.send(check, form, tick);
    }

    /**
     * Looks at a page again until it says what one waits for.
     *
     * @throws UnexpectedException if it does not within that time
     */
    public Page await(Page page, Predicate<Page> wanted, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        Page now = page;
        while (!wanted.test(now)) {
            UnexpectedException.unless(
                    System.nanoTime() < until,
                    "waited %d s, still: %s (%s)".formatted(atMost.toSeconds(), now.heading(), now.at()));
            pause();
            now = browser.open(page.at().getPath()).expect(200);
        }
        return now;
    }

    // an agency that did not answer is asked again, as the page offers
    private Page again(Page page) {
        Page now = page;
        for (int i = 0; i < AGAIN && now.form("再查").isPresent(); i++) {
            story.say("(" + now.heading() + "：有信息没查到，按“再查一次”)");
            now = browser.send(now, now.form("再查").orElseThrow(), Map.of()).expect(200);
        }
        return now;
    }

    private Page answer(Page page, Map<String, String> typed, Set<String> open) {
        WebForm form = page.ownForm().orElseThrow();
        Map<String, String> values = new TreeMap<>();
        for (String question : form.questions()) {
            typed.forEach((label, words) -> {
                if (question.contains(label)) {
                    String field = form.field(label);
                    values.put(field, form.choice(field, words));
                    open.remove(label);
                    story.say("填写 " + question + " = " + words);
                }
            });
        }
        Page next = browser.send(page, form, values);
        UnexpectedException.unless(
                next.status() == 200,
                "“%s” was not accepted: %s %s".formatted(page.heading(), next.part("errors"), next.part("msg")));
        return next;
    }

    private Page pass(Page page) {
        String onward = page.main().all("a").stream()
                .filter(link -> link.hasClass("btn"))
                .map(link -> link.attribute("href"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedException("no way on from " + page.heading()));
        return browser.open(onward).expect(200);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedException("interrupted");
        }
    }
}
