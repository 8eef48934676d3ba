// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.banshi.audit.FileAuditLog;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.PluginStatus;
import org.banshi.onboarding.PluginStatus.State;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.spi.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Real bundles in a real framework. */
class BundleWatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    Path cache;

    @TempDir
    Path journal;

    private final RecordingSection catalog = RecordingSection.named("catalog");
    private final MemoryShelf shelf = new MemoryShelf();
    private Framework framework;
    private FileAuditLog audit;
    private BundleWatch watch;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        audit = new FileAuditLog(journal);
        watch = new BundleWatch(
                framework.getBundleContext(), new Reception(shelf, audit, Clock.systemUTC(), Set.of("catalog"), false));
        watch.bindSection(catalog);
    }

    @AfterEach
    void stop() throws Exception {
        watch.deactivate();
        framework.stop();
        assertThat(framework.waitForStop(10_000).getType()).isPositive();
        audit.close();
    }

    @Test
    void aBundleWithTheHeaderIsLiveWithinTwoSeconds() throws Exception {
        Bundle bundle = install(TestPlugin.fund().files("1.0.0"), "BANSHI-INF/agency.yaml");
        bundle.start();

        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));
        assertThat(watch.find(TestPlugin.NAME)).map(PluginStatus::bundleId).contains(bundle.getBundleId());
        assertThat(catalog.published).containsEntry(TestPlugin.NAME, "1.0.0");
    }

    @Test
    void theFilesAreReadAsTheyAreInTheBundle() throws Exception {
        PluginFiles files = TestPlugin.fund().files("1.0.0");
        install(files, "BANSHI-INF/agency.yaml").start();
        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));

        assertThat(shelf.digest(TestPlugin.NAME, "1.0.0")).contains(files.digest());
    }

    @Test
    void aBundleThatComesWhileTheWorkerIsBusyIsNotForgotten() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        watch.bindSection(new SlowSection(busy, free));
        assertThat(busy.await(2, TimeUnit.SECONDS)).isTrue();
        long later = System.nanoTime() + Duration.ofMillis(300).toNanos();
        await().until(() -> System.nanoTime() > later);

        install(TestPlugin.fund().files("1.0.0"), "BANSHI-INF/agency.yaml").start();
        free.countDown();

        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));
    }

    /** Keeps the worker busy for as long as the test wants. */
    private record SlowSection(CountDownLatch busy, CountDownLatch free) implements Section {
        @Override
        public String name() {
            busy.countDown();
            try {
                assertThat(free.await(5, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "slow";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Preparation prepare(PluginFiles files, List<Fault> faults) {
            return () -> {};
        }

        @Override
        public void withdraw(String plugin) {}
    }

    @Test
    void aStoppedBundleIsWithdrawnAndComesBack() throws Exception {
        Bundle bundle = install(TestPlugin.fund().files("1.0.0"), "BANSHI-INF/agency.yaml");
        bundle.start();
        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));

        bundle.stop();
        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.GONE)));
        assertThat(catalog.published).isEmpty();

        bundle.start();
        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));
    }

    @Test
    void aBundleUpdatedInPlaceIsTakenInAnew() throws Exception {
        Bundle bundle = install(TestPlugin.fund().files("1.0.0"), "BANSHI-INF/agency.yaml");
        bundle.start();
        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));

        bundle.update(jar(TestPlugin.fund().files("1.1.0"), "BANSHI-INF/agency.yaml"));

        await().atMost(LIMIT).until(() -> catalog.published.get(TestPlugin.NAME), "1.1.0"::equals);
    }

    @Test
    void aHeaderThatPointsElsewhereIsRefused() throws Exception {
        install(TestPlugin.fund().files("1.0.0"), "agency.yaml").start();

        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.REFUSED)));
        assertThat(watch.all().get(0).faults())
                .containsExactly(new Fault(
                        "META-INF/MANIFEST.MF", 0, "Banshi-Agency: agency.yaml, expected BANSHI-INF/agency.yaml"));
    }

    @Test
    void aFileTooLargeIsRefused() throws Exception {
        install(
                        TestPlugin.fund()
                                .with("items/rent/form.ui.json", " ".repeat(2_000_001))
                                .files("1.0.0"),
                        "BANSHI-INF/agency.yaml")
                .start();

        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.REFUSED)));
        assertThat(watch.all().get(0).faults()).extracting(Fault::message).containsExactly("larger than 2000000 bytes");
    }

    @Test
    void otherBundlesAreNoPlugins() throws Exception {
        install(TestPlugin.named("org.example.other").files("1.0.0"), null).start();
        install(TestPlugin.fund().files("1.0.0"), "BANSHI-INF/agency.yaml").start();

        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));
        assertThat(watch.find("org.example.other")).isEmpty();
    }

    @Test
    void whenTheHouseShutsDownNothingIsWithdrawn() throws Exception {
        install(TestPlugin.fund().files("1.0.0"), "BANSHI-INF/agency.yaml").start();
        await().atMost(LIMIT).until(() -> state(), state -> state.equals(Optional.of(State.LIVE)));

        watch.deactivate();

        assertThat(catalog.published).containsKey(TestPlugin.NAME);
    }

    private Optional<State> state() {
        return watch.find(TestPlugin.NAME).map(PluginStatus::state);
    }

    private Bundle install(PluginFiles files, @Nullable String header) throws Exception {
        return framework.getBundleContext().installBundle("test:" + files.plugin(), jar(files, header));
    }

    private static InputStream jar(PluginFiles files, @Nullable String header) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, files.plugin());
        headers.putValue(Constants.BUNDLE_VERSION, files.version());
        if (header != null) {
            headers.putValue(BundleFiles.HEADER, header);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("BANSHI-INF/"));
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                jar.putNextEntry(new ZipEntry(PluginFiles.ROOT + file.getKey()));
                jar.write(file.getValue());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
