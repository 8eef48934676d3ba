// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.banshi.exchange.Answer;
import org.banshi.exchange.Ask;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.Page;
import org.banshi.exchange.ServiceStatus;
import org.banshi.exchange.internal.CallRecords.Call;
import org.banshi.exchange.internal.ServiceLine.Begun;
import org.banshi.spi.DataRequest;
import org.banshi.spi.PersonRef;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.store.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks rights, asks all services at once, waits within the bound, records, and only then hands the facts on. */
@Component(configurationPid = Settings.PID)
public final class GuardedExchange implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedExchange.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** A question, answered already or on its way. */
    private sealed interface Inquiry {
        record Settled(String id, Ask ask, Instant asked, Answer answer) implements Inquiry {}

        record UnderWay(
                String id,
                Ask ask,
                Instant asked,
                long begun,
                long deadline,
                ServiceDescription description,
                ServiceLine line,
                Begun.Running call)
                implements Inquiry {}
    }

    private final PublishedServices services;
    private final Offers offers;
    private final Callers callers;
    private final CallRecords records;
    private final Ids ids;
    private final Clock clock;
    private final Duration total;

    @Activate
    public GuardedExchange(
            @Reference PublishedServices services,
            @Reference Offers offers,
            @Reference Callers callers,
            @Reference CallRecords records,
            @Reference Ids ids,
            @Reference Clock clock,
            Settings settings) {
        this.services = services;
        this.offers = offers;
        this.callers = callers;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
        this.total = shorter(Duration.ofMillis(settings.total_millis()), LONGEST);
    }

    @Override
    public Answer ask(Ask ask) {
        return Objects.requireNonNull(askAll(List.of(ask), ask.timeout()).get(ask.key()));
    }

    @Override
    public Map<String, Answer> askAll(List<Ask> asks, Duration within) {
        refuseTwice(asks);
        if (asks.isEmpty()) {
            return Map.of();
        }
        // before anything is begun: what is begun must be waited for
        Map<String, Optional<String>> agencies = new HashMap<>();
        asks.forEach(ask -> agencies.computeIfAbsent(ask.caller(), callers::agency));
        long end = System.nanoTime() + shorter(within, total).toNanos();
        List<Inquiry> inquiries = asks.stream()
                .map(ask -> begin(ask, agencies.getOrDefault(ask.caller(), Optional.empty()), end))
                .toList();
        List<Call> calls = inquiries.stream().map(this::finish).toList();
        records.write(calls);
        Map<String, Answer> answers = new LinkedHashMap<>();
        calls.forEach(call -> answers.put(call.ask().key(), call.answer()));
        return answers;
    }

    // the agency is empty for a caller who is nobody
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Inquiry begin(Ask ask, Optional<String> agency, long end) {
        String id = ids.next();
        Instant asked = clock.instant();
        if (agency.isEmpty()) {
            LOG.warn("call {}: caller {} is of no agency; {} was not asked", id, ask.caller(), ask.service());
            return new Inquiry.Settled(id, ask, asked, denied("unknown-caller", ask, "the caller is of no agency"));
        }
        Optional<ServiceDescription> description = services.find(ask.service());
        if (description.isEmpty()) {
            return new Inquiry.Settled(id, ask, asked, notOffered(ask));
        }
        if (!description.get().maybeAskedBy(agency.get())) {
            LOG.warn(
                    "call {} for {}: {} is not shared with {} and was not asked",
                    id,
                    ask.caller(),
                    ask.service(),
                    agency.get());
            return new Inquiry.Settled(id, ask, asked, denied("not-entitled", ask, agency.get() + " may not ask"));
        }
        Optional<ServiceLine> line = offers.line(description.get());
        if (line.isEmpty()) {
            return new Inquiry.Settled(id, ask, asked, notOffered(ask));
        }
        long now = System.nanoTime();
        Duration patience =
                shorter(shorter(ask.timeout(), description.get().timeout()), Duration.ofNanos(Math.max(0, end - now)));
        DataRequest request =
                new DataRequest(ask.service(), ask.subject(), ask.purpose(), ask.caseRef(), id, asked.plus(patience));
        Begun begun = line.get().begin(request);
        if (begun instanceof Begun.Refused refused) {
            return new Inquiry.Settled(id, ask, asked, refused.answer());
        }
        return new Inquiry.UnderWay(
                id, ask, asked, now, now + patience.toNanos(), description.get(), line.get(), (Begun.Running) begun);
    }

    private Call finish(Inquiry inquiry) {
        if (inquiry instanceof Inquiry.Settled settled) {
            return new Call(settled.id, settled.ask, settled.asked, 0, settled.answer);
        }
        Inquiry.UnderWay way = (Inquiry.UnderWay) inquiry;
        Duration left = Duration.ofNanos(way.deadline - System.nanoTime());
        Answer answer = way.line.await(way.call, left, way.description);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - way.begun);
        return new Call(way.id, way.ask, way.asked, took, answer);
    }

    @Override
    public Page<DataUse> usesOf(PersonRef person, Optional<String> after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit %d, expected 1 to 100".formatted(limit));
        }
        return records.about(person.id(), after.orElse(""), limit);
    }

    @Override
    public List<ServiceStatus> services() {
        return services.all().stream()
                .sorted(Comparator.comparing(ServiceDescription::id))
                .map(this::status)
                .toList();
    }

    private ServiceStatus status(ServiceDescription service) {
        Optional<ServiceLine> line = offers.line(service);
        Optional<ServiceLine.LastError> error = line.flatMap(ServiceLine::lastError);
        return new ServiceStatus(
                service.id(),
                service.name(),
                service.provider(),
                service.plugin(),
                service.freshness(),
                line.isPresent(),
                line.map(ServiceLine::breaker).orElse(ServiceStatus.Breaker.CLOSED),
                line.map(ServiceLine::calls).orElse(0L),
                line.map(ServiceLine::failures).orElse(0L),
                error.map(ServiceLine.LastError::code).orElse(""),
                error.map(ServiceLine.LastError::at));
    }

    private static Answer notOffered(Ask ask) {
        return new Answer.Unavailable(
                new Problem("exchange.not-offered", Remedy.AGENCY, ask.service() + ": no running plugin offers it"));
    }

    private static Answer denied(String code, Ask ask, String why) {
        return new Answer.Denied(new Problem("exchange." + code, Remedy.AGENCY, ask.service() + ": " + why));
    }

    private static void refuseTwice(List<Ask> asks) {
        Set<String> keys = new HashSet<>();
        for (Ask ask : asks) {
            if (!keys.add(ask.key())) {
                throw new IllegalArgumentException("two asks are called '%s'".formatted(ask.key()));
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
