// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;

/** Karaf's own shell with some of the commands, and one who types. */
final class Desk implements AutoCloseable {
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final SessionFactoryImpl factory;

    Desk(List<Object> services, List<Class<?>> commands) {
        threads.start();
        factory = new SessionFactoryImpl(threads);
        services.forEach(factory.getRegistry()::register);
        ManagerImpl shell = new ManagerImpl(factory.getRegistry(), factory.getRegistry());
        commands.forEach(shell::register);
    }

    /** What a line prints, typed into a session of its own: its threads stay those of whoever typed first. */
    String type(String line) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Session session = open(printed);
        try {
            session.execute(line);
        } finally {
            session.close();
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Session open(ByteArrayOutputStream printed) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return factory.create(new ByteArrayInputStream(new byte[0]), out, out);
    }

    /** As {@link #type}, by one who came in with this login. */
    String typeAs(String login, String line) throws Exception {
        Subject subject = new Subject(true, Set.of(new UserPrincipal(login)), Set.of(), Set.of());
        return Subject.doAs(subject, (PrivilegedExceptionAction<String>) () -> type(line));
    }

    /** Why a line is refused; what it printed before is dropped. */
    String refusal(String line) throws Exception {
        try {
            return "not refused: " + type(line);
        } catch (CommandException e) {
            return e.getNiceHelp();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What the tab key offers after a word. */
    List<String> tab(Class<? extends Completer> completer, String word) {
        List<String> offered = new ArrayList<>();
        Session session = open(new ByteArrayOutputStream());
        factory.getRegistry()
                .getService(completer)
                .complete(session, new ArgumentCommandLine(word, word.length()), offered);
        session.close();
        return offered;
    }

    @Override
    public void close() {
        factory.stop();
        threads.stop();
    }
}
