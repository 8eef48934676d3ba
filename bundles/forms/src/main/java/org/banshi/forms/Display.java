// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values look to people, the same on every face. */
public final class Display {
    private static final DateTimeFormatter ZH_DATE = DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日", Locale.ROOT);
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("M 月 d 日", Locale.ROOT);
    private static final DateTimeFormatter ZH_MONTH = DateTimeFormatter.ofPattern("uuuu 年 M 月", Locale.ROOT);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Display() {}

    /** An amount in yuan: {@code 5,400.00 元}, {@code CNY 5,400.00}. */
    public static String money(BigDecimal amount, Locale locale) {
        String digits = grouped("#,##0.00").format(amount.setScale(2, RoundingMode.HALF_UP));
        return chinese(locale) ? digits + " 元" : "CNY " + digits;
    }

    /** A number with thousands apart and no needless zeros: {@code 1,200.5}. */
    public static String number(BigDecimal number) {
        return grouped("#,##0.######").format(number);
    }

    /** A number that is a name, such as a year, its thousands not apart: {@code 2025}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * The unit that fits a number. A unit of one form is itself; one of several is written as {@link ChoiceFormat} has it, such
     * as {@code 0#homes|1#home|1<homes}.
     */
    public static String unit(String unit, BigDecimal number) {
        return unit.contains("|") ? new ChoiceFormat(unit).format(number.doubleValue()) : unit;
    }

    /** The unit by itself, as it stands behind an input: the form for many. */
    public static String unit(String unit) {
        return unit(unit, BigDecimal.TEN);
    }

    /** A date with its year: {@code 2026 年 11 月 30 日}, {@code 30 November 2026}. */
    public static String date(LocalDate date, Locale locale) {
        return date.format(chinese(locale) ? ZH_DATE : EN_DATE);
    }

    /** A date near today: {@code 11 月 30 日}, {@code 30 November}. */
    public static String day(LocalDate date, Locale locale) {
        return date.format(chinese(locale) ? ZH_DAY : EN_DAY);
    }

    /** A month: {@code 2026 年 10 月}, {@code October 2026}. */
    public static String month(YearMonth month, Locale locale) {
        return month.format(chinese(locale) ? ZH_MONTH : EN_MONTH);
    }

    /** Yes or no. */
    public static String yesNo(boolean yes, Locale locale) {
        return chinese(locale) ? (yes ? "是" : "否") : (yes ? "Yes" : "No");
    }

    /** A number in a document: {@code 3502 **** **** **2X}; shorter ones keep their last two characters. */
    public static String maskedIdNumber(String number) {
        if (number.length() < 10) {
            return "****" + last(number, 2);
        }
        return number.substring(0, 4) + " **** **** **" + last(number, 2);
    }

    /** A bank card by its last four digits: {@code 尾号 0014}, {@code ending 0014}. */
    public static String maskedCard(String number, Locale locale) {
        return (chinese(locale) ? "尾号 " : "ending ") + last(number, 4);
    }

    /** A mobile number: {@code 160 **** 0001}. */
    public static String maskedMobile(String number) {
        return number.length() < 8 ? "****" + last(number, 2) : number.substring(0, 3) + " **** " + last(number, 4);
    }

    /** By the name of the mask as a form declares it; the text itself for an empty or unknown one. */
    public static String masked(String mask, String text, Locale locale) {
        return switch (mask) {
            case "id-number" -> maskedIdNumber(text);
            case "card" -> maskedCard(text, locale);
            case "mobile" -> maskedMobile(text);
            default -> text;
        };
    }

    static boolean chinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    private static String last(String text, int count) {
        return text.substring(Math.max(0, text.length() - count));
    }

    private static DecimalFormat grouped(String pattern) { // not safe for threads, so made anew
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
