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
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.fundcore.Account;
import org.banshi.plugins.fundcore.FundFaultException;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;

/**
 * State and balance of a person's account (个人账户). Everybody may have one (住房公积金管理条例第十三条), some have an old one left: of several
 * a frozen one counts, so that no freeze is overlooked, else the one in normal state, else the first. Of two in normal state it is
 * not known which counts, so their balance and months are not stated.
 */
public final class AccountRoute extends RouteBuilder {
    static final String ID = "fund/account/v1";

    private static final String NORMAL = "01";
    private static final String FROZEN = "06";
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
            accounts.forEach(account -> FundQuery.sameQuestion(request, account.requestId));
            return facts(accounts);
        } catch (FundFaultException fault) {
            if (fault.getFaultInfo().code.equals("NotFound")) {
                return none();
            }
            throw new AgencyUnavailableException(ID, "fault " + fault.getFaultInfo().code);
        }
    }

    static FactSet facts(List<Account> accounts) {
        Optional<Account> frozen = in(FROZEN, accounts).findFirst();
        if (frozen.isEmpty() && in(NORMAL, accounts).count() > 1) {
            return new FactSet(ID, stated(accounts.get(0)), List.of(new Fact("state", NORMAL)));
        }
        return facts(frozen.or(() -> in(NORMAL, accounts).findFirst()).orElse(accounts.get(0)));
    }

    private static Stream<Account> in(String state, List<Account> accounts) {
        return accounts.stream().filter(account -> state.equals(account.state));
    }

    private static FactSet facts(Account account) {
        BigDecimal balance = FundQuery.present(account.balance, "GRZHYE").setScale(2, RoundingMode.HALF_UP);
        if (balance.signum() < 0) {
            throw new UnusableAnswerException("field GRZHYE is negative");
        }
        return new FactSet(
                ID,
                stated(account),
                List.of(
                        new Fact("number", FundQuery.present(account.number, "GRZH")),
                        new Fact("state", FundQuery.present(account.state, "GRZHZT")),
                        new Fact("balance", balance),
                        new Fact("fullMonths", FundQuery.present(account.fullMonths, "LXJCYS")),
                        new Fact("paidTo", paidTo(account))));
    }

    private static String paidTo(Account account) {
        try {
            return YearMonth.parse(FundQuery.present(account.paidTo, "JZNY"), MONTH)
                    .toString();
        } catch (DateTimeParseException wrong) {
            throw new UnusableAnswerException("a time cannot be read", wrong);
        }
    }

    private static Instant stated(Account account) {
        try {
            return Instant.parse(FundQuery.present(account.stated, "SJSJ"));
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
