// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import org.banshi.plugins.fundcore.Query;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.DataRequest;
import org.jspecify.annotations.Nullable;

/** How questions become the fund's own, and how its answers are trusted. */
final class FundQuery {
    private FundQuery() {}

    static Query of(DataRequest request) {
        Query query = new Query();
        query.requestId = request.requestId();
        query.name = request.subject().name();
        query.idType = request.subject().idType();
        query.idNumber = request.subject().idNumber();
        query.purpose = request.purpose();
        return query;
    }

    /** @throws UnusableAnswerException if the field is missing */
    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new UnusableAnswerException("field %s is missing".formatted(field));
        }
        return value;
    }

    /** @throws UnusableAnswerException if it answers another question */
    static void sameQuestion(DataRequest request, @Nullable String answered) {
        if (!request.requestId().equals(answered)) {
            throw new UnusableAnswerException("answers another question");
        }
    }
}
