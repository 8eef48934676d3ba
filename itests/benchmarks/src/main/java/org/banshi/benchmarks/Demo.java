// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banshi.demo.Account;
import org.banshi.demo.Applicant;
import org.banshi.demo.Story;

/** The running demonstration: invented people, stand-ins of the agencies' systems, all plugins. */
final class Demo implements AutoCloseable {
    private final Server server;

    private Demo(Server server) {
        this.server = server;
    }

    static Demo in(Path directory) throws IOException, InterruptedException {
        Demo demo = new Demo(Server.ours(directory.resolve("banshi")));
        try {
            demo.open();
            return demo;
        } catch (RuntimeException | IOException | InterruptedException e) {
            demo.close();
            throw e;
        }
    }

    private void open() throws IOException, InterruptedException {
        server.chooseSandboxPorts();
        server.start();
        long now = System.nanoTime();
        server.await(now, "the shell", () -> server.shell("version").strip().matches("\\d+(\\.\\d+)+"));
        String said = server.shell("feature:install banshi-demo");
        if (!said.isBlank()) {
            throw new IllegalStateException("banshi-demo is not installed: " + said);
        }
        server.await(now, "ready", () -> server.answers("/health/ready"));
        server.await(now, "the item is open", () -> server.get("/api/items/" + ShippedItem.SLUG)
                .body()
                .contains("\"state\":\"LIVE\""));
        server.await(now, "the accounts", () -> Files.exists(accounts()));
    }

    Server server() {
        return server;
    }

    /** One of the invented people, who tells nobody what they do. */
    Applicant applicant(String key) throws IOException {
        Story untold = new Story(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return new Applicant(server.address(), Account.of(accounts(), key), untold);
    }

    private Path accounts() {
        return server.home().resolve("data/demo-accounts.txt");
    }

    @Override
    public void close() {
        server.close();
    }
}
