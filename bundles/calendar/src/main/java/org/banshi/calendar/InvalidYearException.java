// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** A file of published days that cannot be used. */
public final class InvalidYearException extends BanshiException {
    private static final long serialVersionUID = 1L;

    public InvalidYearException(int year, int line, String what) {
        super(
                "calendar.invalid-year",
                Remedy.OPERATOR,
                "days of %d, line %d: %s; correct the file and import it again".formatted(year, line, what));
    }
}
