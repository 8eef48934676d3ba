// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.fundcore.Account;
import org.banshi.plugins.fundcore.FundFaultException;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/** State and balance of a person's account (个人账户). Of several, the one in normal state counts, else the first. */
public final class AccountRoute extends RouteBuilder {
    static final String ID = "fund/account/v1";

    private static final String NORMAL = "01";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final FundSystem fund;
    private final Clock clock;

    AccountRoute(FundSystem fund, Clock clock) {
        this.fund = fund;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("direct:" + ID).routeId(ID).errorHandler(noErrorHandler()).bean(this, "ask");
    }

    /** Called by the route. */
    public FactSet ask(DataRequest request) {
        try {
            List<Account> accounts = fund.core().queryAccount(FundQuery.of(request));
            if (accounts == null || accounts.isEmpty()) {
                throw new UnusableAnswerException("no account and no fault");
            }
            return facts(
                    request,
                    accounts.stream()
                            .filter(account -> NORMAL.equals(account.state))
                            .findFirst()
                            .orElse(accounts.get(0)));
        } catch (FundFaultException fault) {
            if (fault.getFaultInfo().code.equals("NotFound")) {
                return none();
            }
            throw new AgencyUnavailableException(ID, "fault " + fault.getFaultInfo().code);
        }
    }

    private static FactSet facts(DataRequest request, Account account) {
        FundQuery.sameQuestion(request, account.requestId);
        BigDecimal balance = FundQuery.present(account.balance, "GRZHYE").setScale(2, RoundingMode.HALF_UP);
        if (balance.signum() < 0) {
            throw new UnusableAnswerException("field GRZHYE is negative");
        }
        try {
            return new FactSet(
                    ID,
                    Instant.parse(FundQuery.present(account.stated, "SJSJ")),
                    List.of(
                            new Fact("number", FundQuery.present(account.number, "GRZH")),
                            new Fact("state", FundQuery.present(account.state, "GRZHZT")),
                            new Fact("balance", balance),
                            new Fact("fullMonths", FundQuery.present(account.fullMonths, "LXJCYS")),
                            new Fact(
                                    "paidTo",
                                    YearMonth.parse(FundQuery.present(account.paidTo, "JZNY"), MONTH)
                                            .toString())));
        } catch (DateTimeParseException wrong) {
            throw new UnusableAnswerException("a time cannot be read", wrong);
        }
    }

    /** No account is an answer, too; the fault does not say when, so it is as of now. */
    private FactSet none() {
        return new FactSet(
                ID,
                clock.instant(),
                List.of(
                        new Fact("state", "none"),
                        new Fact("balance", BigDecimal.ZERO.setScale(2)),
                        new Fact("fullMonths", BigDecimal.ZERO)));
    }
}
