// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A Karaf of its own, ours or a bare one, unpacked with ports of its own and run as a child process. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int http = freePort();
    private final int ssh = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Optional<Process> process = Optional.empty();

    private Server(Path archive, Path home) throws IOException, InterruptedException {
        this.home = home;
        Files.createDirectories(home);
        run(home, "tar", "-xzf", archive.toString(), "--strip-components=1");
        set("org.apache.karaf.shell", "sshPort", "" + ssh);
    }

    /** The product. */
    static Server ours(Path home) throws IOException, InterruptedException {
        Server server = new Server(Path.of(System.getProperty("banshi.archive")), home);
        server.set("org.ops4j.pax.web", "org.osgi.service.http.port", "" + server.http);
        server.set("org.ops4j.pax.web", "org.osgi.service.http.port.secure", "" + freePort());
        return server;
    }

    /** Apache Karaf as it comes. */
    static Server bare(Path home) throws IOException, InterruptedException {
        Server server = new Server(Path.of(System.getProperty("banshi.bare")), home);
        server.set("org.apache.karaf.management", "rmiRegistryPort", "" + freePort());
        server.set("org.apache.karaf.management", "rmiServerPort", "" + freePort());
        return server;
    }

    /** Gives the plugins and the stand-ins they talk to ports of their own; the same person may apply again and again. */
    void chooseSandboxPorts() throws IOException {
        int stands = freePort();
        int broker = freePort();
        set("org.banshi.plugins.sandbox", "http.port", "" + stands);
        set("org.banshi.plugins.sandbox", "jms.port", "" + broker);
        set("org.banshi.plugins.sandbox", "draws.count", "false");
        for (String plugin : new String[] {"police", "civilaffairs", "realestate", "bank"}) {
            set("org.banshi.plugins." + plugin, "address", "http://127.0.0.1:" + stands);
        }
        set("org.banshi.plugins.bank", "broker", "tcp://127.0.0.1:" + broker);
        set("org.banshi.plugins.housingfund", "address", "http://127.0.0.1:" + stands + "/fund/core");
    }

    /** Changes one line of a file in {@code etc/}, which is made if it is not there. */
    void set(String pid, String key, String value) throws IOException {
        Path file = home.resolve("etc").resolve(pid + ".cfg");
        StringBuilder kept = new StringBuilder();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.matches("\\s*" + key.replace(".", "\\.") + "\\s*=.*"))
                    .forEach(line -> kept.append(line).append('\n'));
        }
        Files.writeString(file, kept.append(key).append(" = ").append(value).append('\n'));
    }

    /** Starts the process; both kinds get the same options of the JVM. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.txt").toFile());
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("EXTRA_JAVA_OPTS", "-Xmx512m -Dfile.encoding=UTF-8 -Djava.awt.headless=true");
        Process started = builder.start();
        started.getOutputStream().close();
        process = Optional.of(started);
        // also when the benchmarks themselves are stopped
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    /** Stops in order. */
    void stop() throws InterruptedException {
        Process running = process.orElseThrow();
        running.destroy();
        if (!running.waitFor(90, TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
        }
        process = Optional.empty();
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            try {
                running.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Whether the shell's door is open: the SSH server says who it is. */
    boolean shellIsOpen() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ssh), 1000);
            socket.setSoTimeout(1000);
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("SSH-");
        }
    }

    /** What a shell command prints; blank while the shell does not answer. */
    String shell(String command) throws IOException, InterruptedException {
        return run(home, home.resolve("bin/run").toString(), command);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http);
    }

    Path home() {
        return home;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address().resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    boolean answers(String path) throws IOException, InterruptedException {
        return get(path).statusCode() == 200;
    }

    /** Memory of the process that is in use ({@code VmRSS}) or was at most ({@code VmHWM}), in kB. */
    long kilobytes(String which) throws IOException {
        Process running = process.orElseThrow();
        long pid = running.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .map(ProcessHandle::pid)
                .orElse(running.pid());
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(which + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits for something, asking often.
     *
     * @return seconds since a moment of {@link System#nanoTime}
     */
    double await(long since, String what, Callable<Boolean> condition) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > until || process.map(p -> !p.isAlive()).orElse(true)) {
                throw new IllegalStateException(
                        "%s: not within %d s; log: %s".formatted(what, PATIENCE.toSeconds(), lastWords()));
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - since) / 1e9;
    }

    /** What the server logged last: its directory goes with the measurement. */
    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("data/log/karaf.log"));
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
        try {
            return condition.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // not there yet
            return false;
        }
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
