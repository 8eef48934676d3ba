// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.banshi.plugins.sandbox.FaultSwitch;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;

/** All stand-ins, running while this is open. Public for the tests of plugins; nothing but the sandbox's component makes one. */
public final class Sandbox implements FaultSwitch, AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Faults faults = new Faults();
    private final FundBooks fund;
    private final PayoutBooks payouts;
    private final HttpStands http;
    private final PayoutStand payout;

    /** Starts them; if one does not start, those before it are closed again. */
    public Sandbox(Settings settings, Clock clock) {
        boolean complete = false;
        try {
            Keys keys = Keys.in(settings.directory(), clock);
            People people = People.invented();
            fund = open(new FundBooks(settings.directory(), clock, settings.drawsCount()));
            payouts = open(new PayoutBooks(settings.directory()));
            http = open(new HttpStands(settings, keys, people, fund, faults, clock));
            payout = open(new PayoutStand(settings, payouts, keys, faults, clock));
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    private <T extends AutoCloseable> T open(T stand) {
        opened.push(stand);
        return stand;
    }

    @Override
    public void set(SimulatedSystem system, SimulatedFault fault) {
        faults.set(system, fault);
    }

    @Override
    public SimulatedFault of(SimulatedSystem system) {
        return faults.of(system);
    }

    @Override
    public String address(SimulatedSystem system) {
        return switch (system) {
            case POLICE, CIVIL_AFFAIRS, REAL_ESTATE, BANK_LOANS -> http.address();
            case FUND -> http.address() + HttpStands.FUND_PATH;
            case PAYOUT -> payout.address();
        };
    }

    @Override
    public void forgetDraws() {
        fund.forget();
    }

    /** How many orders the bank paid, each once. */
    public long paid() {
        return payouts.all().stream().filter(PayoutBooks.Payout::paid).count();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failure) {
                org.slf4j.LoggerFactory.getLogger(Sandbox.class).warn("a stand-in did not close cleanly", failure);
            }
        }
    }
}
