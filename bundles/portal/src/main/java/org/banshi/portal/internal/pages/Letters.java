// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.function.BooleanSupplier;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Visit;

/**
 * What pages with sealed letters share.
 *
 * @param address of this portal as the outside knows it
 * @param sample whether seals are samples
 */
public record Letters(Pages pages, String address, BooleanSupplier sample) {
    Papers papers(Visit visit) {
        return new Papers(
                pages.words(visit), pages.moments(visit), visit.reader().locale(), address, sample.getAsBoolean());
    }
}
