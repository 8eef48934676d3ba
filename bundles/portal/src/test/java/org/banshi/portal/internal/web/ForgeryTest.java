// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgeryTest {
    @Test
    void looksDifferentEachTimeAndFitsEachTime() {
        String token = Forgery.fresh();
        String first = Forgery.mask(token);
        assertThat(Forgery.mask(token)).isNotEqualTo(first);
        assertThat(Forgery.fits(token, first)).isTrue();
    }

    @Test
    void anEmptyTokenFitsNothing() {
        assertThat(Forgery.fits("", Forgery.mask(""))).isFalse();
        assertThat(Forgery.fits("", "")).isFalse();
        assertThat(Forgery.fits(Forgery.fresh(), "not base64!")).isFalse();
    }
}
