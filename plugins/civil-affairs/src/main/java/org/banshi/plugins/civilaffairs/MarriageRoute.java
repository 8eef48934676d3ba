// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.civilaffairs;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.Answer;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/** Whether a person is married (GB/T 2261.2), and to whom. */
final class MarriageRoute extends RouteBuilder {
    static final String ID = "civil-affairs/marriage/v1";

    private final SignedPost agency;

    MarriageRoute(SignedPost agency) {
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
                .process(exchange -> SignedPost.tell(exchange, MarriageRoute::facts));
    }

    private static FactSet facts(DataRequest request, Answer answer) {
        if (!answer.code().equals(Answer.FOUND)) {
            throw new UnusableAnswerException("refused by the register");
        }
        Answer data = answer.inner("data");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("status", data.text("status")));
        data.innerIfAny("spouse").ifPresent(spouse -> {
            facts.add(new Fact("spouseName", spouse.text("name")));
            facts.add(new Fact("spouseIdType", spouse.text("idType")));
            facts.add(new Fact("spouseIdNumber", spouse.text("idNo")));
        });
        data.dateIfAny("since").ifPresent(since -> facts.add(new Fact("since", since)));
        return new FactSet(ID, answer.stated(), facts);
    }
}
