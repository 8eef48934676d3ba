// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.portal.internal.web.Assets;
import org.banshi.portal.internal.web.Forgery;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;

/**
 * What every page is given besides its own view: the reader's language, who is signed in, addresses of files.
 *
 * @param elder large print
 * @param demo whether the agencies' systems behind are stand-ins
 * @param here address of this page for the switch of language and print, with its query
 * @param person name of who is signed in
 * @param unread messages not read yet
 * @param token what forms carry, unmasked
 * @param nonce of the one script
 */
public record Frame(
        Words words,
        Moments moments,
        Locale locale,
        boolean elder,
        boolean demo,
        String here,
        Optional<String> person,
        int unread,
        String token,
        String nonce,
        Assets assets) {

    /** The words under a key. */
    public String w(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String t(LocalText text) {
        return text.in(locale);
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    public String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    /** The hidden field's value; another one at each call. */
    public String csrf() {
        return Forgery.mask(token);
    }

    public String when(Instant instant) {
        return moments.when(instant);
    }

    public String day(LocalDate date) {
        return moments.day(date);
    }

    /** {@code 5,400.00 元} or {@code CNY 5,400.00}. */
    public String money(Money money) {
        return w("money", digits(money));
    }

    /** {@code 5,400.00}. */
    public String digits(Money money) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
    }

    /** Without decimals if there are none, for headings. */
    public String roundDigits(Money money) {
        String digits = digits(money);
        return digits.endsWith(".00") ? digits.substring(0, digits.length() - 3) : digits;
    }

    /** A heading's clauses, which never break inside: parts between bars. */
    public List<String> clauses(String text) {
        return List.of(text.split("\\|"));
    }

    /** The address of an icon. */
    public String icon(String name) {
        return assets.href("icons.svg") + "#" + name;
    }

    /** This page with one parameter more. */
    public String here(String parameter, String value) {
        return here + (here.contains("?") ? "&" : "?") + parameter + "=" + value;
    }
}
