// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.fundcore.Draws;
import org.banshi.plugins.fundcore.FundFaultException;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/** What a person has drawn for rent (租房提取): when last, and how much in the running period. */
public final class DrawsRoute extends RouteBuilder {
    static final String ID = "fund/draws/v1";
    /** 提取原因 of a withdrawal for rent. */
    static final String RENT = "04";

    private final FundSystem fund;

    DrawsRoute(FundSystem fund) {
        this.fund = fund;
    }

    @Override
    public void configure() {
        from("direct:" + ID).routeId(ID).errorHandler(noErrorHandler()).bean(this, "ask");
    }

    /** Called by the route. */
    public FactSet ask(DataRequest request) {
        try {
            return facts(request, fund.core().queryDraws(FundQuery.of(request)));
        } catch (FundFaultException fault) {
            throw new AgencyUnavailableException(ID, "fault " + fault.getFaultInfo().code);
        }
    }

    private static FactSet facts(DataRequest request, Draws draws) {
        FundQuery.present(draws, "DRAWS");
        FundQuery.sameQuestion(request, draws.requestId);
        BigDecimal drawn = FundQuery.present(draws.drawnThisPeriod, "BQTQJE").setScale(2, RoundingMode.HALF_UP);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("drawnThisPeriod", drawn));
        try {
            draws.draws.stream()
                    .filter(draw -> RENT.equals(draw.reason))
                    .map(draw -> LocalDate.parse(FundQuery.present(draw.date, "TQRQ")))
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> facts.add(new Fact("lastRentDraw", last)));
            return new FactSet(ID, Instant.parse(FundQuery.present(draws.stated, "SJSJ")), facts);
        } catch (DateTimeParseException wrong) {
            throw new UnusableAnswerException("a time cannot be read", wrong);
        }
    }
}
