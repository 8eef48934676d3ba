// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.police;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.Answer;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/** The household a person is registered in (户籍), with relations to its head (GB/T 4761). */
final class HouseholdRoute extends RouteBuilder {
    static final String ID = "police/household/v1";

    private final SignedPost agency;

    HouseholdRoute(SignedPost agency) {
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
                .process(exchange -> SignedPost.tell(exchange, HouseholdRoute::facts));
    }

    private static FactSet facts(DataRequest request, Answer answer) {
        List<Fact> facts = new ArrayList<>();
        switch (answer.code()) {
            case Answer.FOUND -> {
                Answer data = answer.inner("data");
                facts.add(new Fact("hhNo", data.text("hhNo")));
                facts.add(new Fact("local", data.flag("local")));
                facts.add(new Fact("address", data.text("addr")));
                facts.add(new Fact(
                        "members",
                        data.list("members").stream()
                                .map(HouseholdRoute::member)
                                .toList()));
                facts.add(new Fact("children", data.number("children")));
            }
            case "E1001" -> { // in no household here, as foreigners are
                facts.add(new Fact("local", false));
                facts.add(new Fact("members", List.of()));
                facts.add(new Fact("children", BigDecimal.ZERO));
            }
            default -> throw new UnusableAnswerException("refused by the register");
        }
        return new FactSet(ID, answer.stated(), facts);
    }

    private static Map<String, Object> member(Answer entry) {
        Map<String, Object> member = new TreeMap<>();
        member.put("name", entry.text("name"));
        member.put("relation", entry.text("relCode"));
        entry.textIfAny("idNo").ifPresent(number -> member.put("idNumber", number)); // a newborn has none yet
        return member;
    }
}
