// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.realestate;

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

/** The homes a person owns in the city (不动产登记). */
final class HomesRoute extends RouteBuilder {
    static final String ID = "real-estate/homes/v1";

    private final SignedPost agency;

    HomesRoute(SignedPost agency) {
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
                .process(exchange -> SignedPost.tell(exchange, HomesRoute::facts));
    }

    private static FactSet facts(DataRequest request, Answer answer) {
        if (!answer.code().equals(Answer.FOUND)) {
            throw new UnusableAnswerException("refused by the register");
        }
        List<Map<String, Object>> homes = new ArrayList<>();
        for (Answer home : answer.inner("data").list("homes")) {
            homes.add(
                    Map.of("address", home.text("address"), "share", home.text("share"), "since", home.date("since")));
        }
        return new FactSet(
                ID,
                answer.stated(),
                List.of(new Fact("count", BigDecimal.valueOf(homes.size())), new Fact("homes", homes)));
    }
}
