// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.Answer;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/** The housing loans of a person at this bank (住房贷款). */
final class LoansRoute extends RouteBuilder {
    static final String ID = "bank/loans/v1";

    private final SignedPost agency;

    LoansRoute(SignedPost agency) {
        this.agency = agency;
    }

    @Override
    public void configure() {
        from("direct:" + ID)
                .routeId(ID)
                .errorHandler(noErrorHandler()) // who asks decides what a failure means
                .process(SignedPost::ask)
                .marshal(SignedPost.json())
                .process(agency)
                .to(agency.to())
                .process(agency.reading())
                .unmarshal(SignedPost.json())
                .process(exchange -> SignedPost.tell(exchange, LoansRoute::facts));
    }

    private static FactSet facts(DataRequest request, Answer answer) {
        if (!answer.code().equals(Answer.FOUND)) {
            throw new UnusableAnswerException("refused by the bank");
        }
        List<Map<String, Object>> loans = new ArrayList<>();
        for (Answer loan : answer.inner("data").list("loans")) {
            loans.add(Map.of(
                    "bank", loan.text("bank"),
                    "home", loan.text("home"),
                    "repaid12m", loan.money("repaid12m"),
                    "overdue", loan.money("overdue")));
        }
        return new FactSet(
                ID,
                answer.stated(),
                List.of(new Fact("count", BigDecimal.valueOf(loans.size())), new Fact("loans", loans)));
    }
}
