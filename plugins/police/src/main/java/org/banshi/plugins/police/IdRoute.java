// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.police;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.Answer;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/** Whether name and number belong together, and what the register says of the person (身份核验). */
final class IdRoute extends RouteBuilder {
    static final String ID = "police/id/v1";

    private final SignedPost agency;

    IdRoute(SignedPost agency) {
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
                .process(exchange -> SignedPost.tell(exchange, IdRoute::facts));
    }

    private static FactSet facts(DataRequest request, Answer answer) {
        List<Fact> facts = new ArrayList<>();
        switch (answer.code()) {
            case Answer.FOUND -> {
                Answer data = answer.inner("data");
                facts.add(new Fact("match", true));
                facts.add(new Fact("status", data.text("status")));
                facts.add(new Fact("name", data.text("name")));
                facts.add(new Fact("sex", data.text("sex")));
                facts.add(new Fact("birth", data.date("birth")));
                facts.add(new Fact("nationality", data.text("nationality")));
            }
            // unknown number, or another name: that is the answer
            case "E1001", "E1002" -> facts.add(new Fact("match", false));
            default -> throw new UnusableAnswerException("refused by the register");
        }
        return new FactSet(ID, answer.stated(), facts);
    }
}
