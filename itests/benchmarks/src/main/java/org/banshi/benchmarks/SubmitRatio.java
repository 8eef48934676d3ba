// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.banshi.benchmarks.Crowd.Pace;
import org.banshi.store.embedded.StoreOnDerby;
import org.banshi.store.embedded.StoreOnPostgres;
import org.banshi.workflow.DraftView;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a submit makes durable (audit entry and all rows) against the three rows by raw JDBC, in turns, in one database. What
 * the product does before, reading the draft and checking facts and answers, has no anchor: its pace is told beside.
 */
final class SubmitRatio implements Measurement {
    private static final double BOUND = 0.4;
    /** Turns that do not count: the product has more code to be compiled than the anchor. */
    private static final int WARM_UP = 2;

    private static final int THREADS = Integer.getInteger("banshi.threads", 32);

    private final String row;
    private final Place place;
    private final int turns;
    private final int submits;

    private SubmitRatio(String row, Place place, boolean quick) {
        this.row = row;
        this.place = place;
        turns = quick ? 3 : 5;
        submits = quick ? 600 : 2000;
    }

    /** Where both are measured. */
    private interface Place {
        void open(Path directory, Race race) throws Exception;
    }

    private interface Race {
        void run(House house, RawRows raw) throws Exception;
    }

    static SubmitRatio onDerby(boolean quick) {
        return new SubmitRatio("submit-derby", SubmitRatio::derby, quick);
    }

    static SubmitRatio onPostgres(boolean quick) {
        return new SubmitRatio("submit-postgresql", SubmitRatio::postgres, quick);
    }

    @Override
    public List<String> rows() {
        return List.of(row);
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Scratch scratch = new Scratch(row)) {
            place.open(scratch.path(), (house, raw) -> figures.add(race(house, raw)));
        }
        return figures;
    }

    private Figure race(House house, RawRows raw) throws InterruptedException {
        DraftView draft = house.filled();
        for (int i = 0; i < WARM_UP; i++) {
            file(house, draft, submits);
            ours(house, draft, submits);
            bare(raw, submits * 2);
        }
        List<Double> ratios = new ArrayList<>();
        List<Pace> ours = new ArrayList<>();
        List<Pace> bare = new ArrayList<>();
        List<Pace> whole = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            ours.add(ours(house, draft, submits));
            bare.add(bare(raw, submits * 2));
            ratios.add(ours.get(i).perSecond() / bare.get(i).perSecond());
            whole.add(file(house, draft, submits));
        }
        return Figure.atLeast(
                row,
                Middle.of(ratios),
                BOUND,
                "ratio",
                "%d threads, median of turns %s; %s against %s; with reading and checking the form %s"
                        .formatted(THREADS, Middle.words(ratios), words(ours), words(bare), words(whole)));
    }

    private static Pace ours(House house, DraftView draft, int count) throws InterruptedException {
        return Crowd.run(THREADS, house.copies(draft, count), house::open);
    }

    private static Pace file(House house, DraftView draft, int count) throws InterruptedException {
        return Crowd.run(THREADS, house.copies(draft, count), house::file);
    }

    private static Pace bare(RawRows raw, int count) throws InterruptedException {
        return Crowd.run(THREADS, Stream.generate(raw::nextId).limit(count).toList(), raw::write);
    }

    private static String words(List<Pace> paces) {
        return "%.0f/s (p50 %.1f, p99 %.0f, CPU %.2f ms)"
                .formatted(
                        Middle.of(paces.stream().map(Pace::perSecond).toList()),
                        Middle.of(paces.stream().map(Pace::median).toList()),
                        Middle.of(paces.stream().map(Pace::p99).toList()),
                        Middle.of(paces.stream().map(Pace::cpu).toList()));
    }

    private static void derby(Path directory, Race race) throws Exception {
        try (House house = new House(directory, StoreOnDerby::open)) {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(directory.resolve("store/derby").toString());
            run(house, source, race);
        }
    }

    private static void postgres(Path directory, Race race) throws Exception {
        try (EmbeddedPostgres server = server()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (House house = new House(directory, (at, clock) -> StoreOnPostgres.open(url, "", "", at, clock))) {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setURL(url);
                run(house, source, race);
            }
        }
    }

    // the package's own default is a server that loses commits
    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static void run(House house, DataSource source, Race race) throws Exception {
        try (RawRows raw = new RawRows(source, house.store.ids())) {
            race.run(house, raw);
        }
    }
}
