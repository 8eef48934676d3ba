// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banshi.plugins.fundcore.Account;
import org.banshi.plugins.fundcore.Draw;
import org.banshi.plugins.fundcore.DrawOrder;
import org.banshi.plugins.fundcore.DrawReceipt;
import org.banshi.plugins.fundcore.Draws;
import org.banshi.plugins.fundcore.FundCore;
import org.banshi.plugins.fundcore.FundFaultException;
import org.banshi.plugins.fundcore.Query;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;

/** The stand-in of the fund's core system. */
@WebService(
        serviceName = "FundCoreService",
        portName = "FundCorePort",
        targetNamespace = FundCore.NAMESPACE,
        endpointInterface = "org.banshi.plugins.fundcore.FundCore")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
public final class FundDesk implements FundCore {
    private static final String RENT = "04";
    private static final String FROZEN = "06";
    private static final int PERIOD_MONTHS = 3;

    private final People people;
    private final FundBooks books;
    private final Faults faults;
    private final Clock clock;
    private final Duration slow;

    FundDesk(People people, FundBooks books, Faults faults, Clock clock, Duration slow) {
        this.people = people;
        this.books = books;
        this.faults = faults;
        this.clock = clock;
        this.slow = slow;
    }

    @Override
    public List<Account> queryAccount(Query query) throws FundFaultException {
        refuseIfTold();
        Optional<People.Person> person = people.byNumber(Objects.toString(query.idNumber, ""));
        if (person.isEmpty() || person.get().accounts().isEmpty()) {
            throw FundFaultException.of("NotFound");
        }
        return person.get().accounts().stream()
                .map(account -> stated(query, person.get(), account))
                .toList();
    }

    private Account stated(Query query, People.Person person, People.Account held) {
        Account account = new Account();
        account.requestId = query.requestId;
        account.number = held.number();
        account.state = held.state();
        boolean first = person.accounts().get(0).equals(held);
        account.balance = first ? held.balance().subtract(books.taken(person)).max(BigDecimal.ZERO) : held.balance();
        account.fullMonths = BigDecimal.valueOf(held.fullMonths());
        account.paidTo = YearMonth.from(books.today())
                .minusMonths(held.monthsBehind())
                .format(DateTimeFormatter.ofPattern("yyyyMM"));
        account.stated = stated();
        account.simulated = true;
        return account;
    }

    @Override
    public Draws queryDraws(Query query) throws FundFaultException {
        refuseIfTold();
        Draws draws = new Draws();
        draws.requestId = query.requestId;
        draws.stated = stated();
        draws.simulated = true;
        draws.drawnThisPeriod = BigDecimal.ZERO.setScale(2);
        people.byNumber(Objects.toString(query.idNumber, "")).ifPresent(person -> {
            for (FundBooks.Draw booked : books.of(person)) {
                Draw draw = new Draw();
                draw.reason = booked.reason();
                draw.date = booked.date().toString();
                draw.amount = booked.amount();
                draws.draws.add(draw);
                if (booked.reason().equals(RENT)
                        && booked.date().isAfter(books.today().minusMonths(PERIOD_MONTHS))) {
                    draws.drawnThisPeriod =
                            Objects.requireNonNull(draws.drawnThisPeriod).add(booked.amount());
                }
            }
        });
        return draws;
    }

    @Override
    public DrawReceipt submitDraw(DrawOrder order) throws FundFaultException {
        SimulatedFault fault = faults.of(SimulatedSystem.FUND);
        if (fault == SimulatedFault.REJECT) {
            throw FundFaultException.of("Frozen");
        }
        FundBooks.Draw draw = book(order);
        if (fault == SimulatedFault.LATE) {
            Pause.of(slow); // booked, but the caller has given up by now
        }
        DrawReceipt receipt = new DrawReceipt();
        receipt.number = draw.number();
        receipt.voucher = draw.voucher();
        receipt.simulated = true;
        return receipt;
    }

    // one at a time: the same number must not be booked twice
    private synchronized FundBooks.Draw book(DrawOrder order) throws FundFaultException {
        String number = Objects.toString(order.number, "");
        String reason = Objects.toString(order.reason, "");
        BigDecimal amount = order.amount == null ? BigDecimal.ZERO : order.amount;
        People.Person person = people.byNumber(Objects.toString(order.idNumber, ""))
                .filter(found -> !found.accounts().isEmpty())
                .orElse(null);
        if (person == null || number.isBlank()) {
            throw FundFaultException.of("NotFound");
        }
        Optional<FundBooks.Draw> before = books.booked(number);
        if (before.isPresent()) {
            if (before.get().same(person.key(), reason, amount)) {
                return before.get();
            }
            throw FundFaultException.of("Duplicate");
        }
        People.Account account = person.accounts().get(0);
        if (account.state().equals(FROZEN)) {
            throw FundFaultException.of("Frozen");
        }
        if (amount.signum() <= 0
                || account.balance().subtract(books.taken(person)).compareTo(amount) < 0) {
            throw FundFaultException.of("Insufficient");
        }
        return books.book(number, person.key(), reason, amount);
    }

    private void refuseIfTold() throws FundFaultException {
        if (faults.of(SimulatedSystem.FUND) == SimulatedFault.REJECT) {
            throw FundFaultException.of("Busy");
        }
    }

    private String stated() {
        boolean late = faults.of(SimulatedSystem.FUND) == SimulatedFault.LATE;
        return (late ? clock.instant().minus(Duration.ofDays(30)) : clock.instant()).toString();
    }
}
