// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.banshi.demo.Account;
import org.banshi.demo.Applicant;
import org.banshi.demo.Story;

/** An unpacked distribution with ports of its own, run as a child process. Close it: nothing is left running. */
final class Distribution implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final int http = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Optional<Process> process = Optional.empty();

    private Distribution(Path home) {
        this.home = home;
    }

    /** Unpacks the archive under a name of its own; nothing is started. */
    static Distribution unpack(String name) throws IOException {
        Path home = Path.of("target", "it", name).toAbsolutePath();
        run(Path.of("."), "rm", "-rf", home.toString());
        Files.createDirectories(home);
        run(home, "tar", "-xzf", System.getProperty("banshi.archive"), "--strip-components=1");
        Distribution distribution = new Distribution(home);
        distribution.choosePorts();
        return distribution;
    }

    /** Unpacks, starts, and installs the demonstration's people, plugins and stand-ins. */
    static Distribution withDemo(String name) throws IOException {
        Distribution distribution = unpack(name);
        try {
            distribution.start();
            distribution.installDemo();
        } catch (RuntimeException | IOException e) {
            distribution.close();
            throw e;
        }
        return distribution;
    }

    private void choosePorts() throws IOException {
        set("org.ops4j.pax.web", "org.osgi.service.http.port", "" + http);
        set("org.ops4j.pax.web", "org.osgi.service.http.port.secure", "" + freePort());
        set("org.apache.karaf.shell", "sshPort", "" + freePort());
        int stands = freePort();
        int broker = freePort();
        set("org.banshi.plugins.sandbox", "http.port", "" + stands);
        set("org.banshi.plugins.sandbox", "jms.port", "" + broker);
        for (String plugin : List.of("police", "civilaffairs", "realestate", "bank")) {
            set("org.banshi.plugins." + plugin, "address", "http://127.0.0.1:" + stands);
        }
        set("org.banshi.plugins.bank", "broker", "tcp://127.0.0.1:" + broker);
        set("org.banshi.plugins.housingfund", "address", "http://127.0.0.1:" + stands + "/fund/core");
    }

    /** Changes one line of a file in {@code etc/}; the file is made if it is not there. */
    void set(String pid, String key, String value) throws IOException {
        Path file = home.resolve("etc").resolve(pid + ".cfg");
        String all = Files.exists(file) ? Files.readString(file) : "";
        String kept = all.lines()
                .filter(line -> !line.startsWith(key + " ") && !line.startsWith(key + "="))
                .reduce("", (text, line) -> text + line + "\n");
        Files.writeString(file, kept + key + " = " + value + "\n");
    }

    /** Starts the server and waits until it answers at its doors. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.txt").toFile());
        builder.environment().remove("JAVA_OPTS");
        Process started = builder.start();
        started.getOutputStream().close();
        process = Optional.of(started);
        await("the shell answers", () -> shell("version").contains("4.4."));
        await("the portal answers", () -> status("/health/live") == 200);
    }

    /** Installs feature banshi-demo and waits until its item can be applied for. */
    void installDemo() {
        shell("feature:install banshi-demo");
        awaitReady();
    }

    /** Waits until the server is ready and all plugins of the demonstration are live. */
    void awaitReady() {
        await("ready", () -> status("/health/ready") == 200);
        await("the plugins are live", () -> plugins("LIVE") >= 5);
        await("the accounts are written", () -> Files.exists(accounts()));
    }

    long plugins(String state) {
        JsonNode rows = json("plugin:list");
        long count = 0;
        for (JsonNode row : rows) {
            count += row.path("state").asText().equals(state) ? 1 : 0;
        }
        return count;
    }

    /** Ends the server as a power cut does. */
    void kill() throws InterruptedException {
        Process running = process.orElseThrow();
        running.destroyForcibly();
        if (!running.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still alive after SIGKILL");
        }
        process = Optional.empty();
    }

    /** Stops it in order. */
    void stop() throws InterruptedException {
        Process running = process.orElseThrow();
        running.destroy();
        if (!running.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not stop within 90 s");
        }
        process = Optional.empty();
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }

    /** What a shell command prints; blank while the shell does not answer. */
    String shell(String command) {
        return run(home, home.resolve("bin/run").toString(), command);
    }

    /** The rows of a shell command. */
    JsonNode json(String command) {
        String said = shell(command + " --json");
        int from = said.indexOf('[');
        try {
            return JSON.readTree(from < 0 ? "[]" : said.substring(from));
        } catch (IOException e) {
            throw new IllegalStateException(command + " printed no JSON: " + said, e);
        }
    }

    /** The screens the running console knows, each below {@code /console/}; what follows a case is {@code {id}}. */
    List<String> consoleRoutes() {
        String said = shell("each ($.context getAllServiceReferences jakarta.servlet.ServletContext"
                + " \"(osgi.web.symbolicname=org.banshi.console)\") { c = ($.context getService $it);"
                + " r = ($c getAttribute org.banshi.console.routes);"
                + " each ($r getAvailableRoutes) { echo screen ($it getTemplate) } }");
        return said.lines()
                .filter(line -> line.startsWith("screen"))
                .map(line -> line.substring("screen".length()).strip().replaceFirst(":___url_parameter$", "{id}"))
                .toList();
    }

    /** Makes an account with the roles of another one, at another agency. */
    Account clerkLike(String login, String agency) {
        String other = agency + ".clerk";
        String password = UUID.randomUUID().toString();
        shell("a = ($.context getService ($.context getServiceReference"
                + " org.banshi.identity.Accounts)); twin = (($a clerkByLogin " + login + ") get); $a create " + other
                + " " + other + " " + agency + " ($twin roles) (('" + password + "') toCharArray) false itests");
        return new Account(other, other, password, other);
    }

    /** Signs a clerk out everywhere. */
    void endSessions(String login) {
        shell("a = ($.context getService ($.context getServiceReference org.banshi.identity.Accounts));"
                + " s = ($.context getService ($.context getServiceReference org.banshi.identity.Sessions));"
                + " c = (($a clerkByLogin " + login + ") get); $s endAll ($c id)");
    }

    URI portal() {
        return URI.create("http://127.0.0.1:" + http);
    }

    HttpResponse<String> get(String path) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(portal().resolve(path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return 0 while nobody answers */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** One of the invented people, not signed in yet. */
    Applicant applicant(String key) throws IOException {
        return new Applicant(portal(), Account.of(accounts(), key), new Story(System.out));
    }

    Path accounts() {
        return home.resolve("data/demo-accounts.txt");
    }

    Path home() {
        return home;
    }

    /** Lines of the server's log of that level. */
    List<String> log(String level) throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("data/log/karaf.log"))) {
            return lines.filter(line -> line.contains("| " + level + " ")).toList();
        }
    }

    /** Puts a jar where hot deployment looks for it: whole, or not at all. */
    void deploy(Path jar, String name) throws IOException {
        Path beside = Files.copy(jar, home.resolve("data").resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, home.resolve("deploy").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes a jar out again. */
    void withdraw(String name) throws IOException {
        Files.delete(home.resolve("deploy").resolve(name));
    }

    /** The newest jar of one of our artifacts, out of the distribution itself. */
    Path artifact(String name) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/banshi").resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Waits for something; fails naming it. */
    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(condition);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(Path directory, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            // a shell that was asked too early may never answer
            CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(process::destroyForcibly);
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
