// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.banshi.calendar.PublishedCalendar;
import org.banshi.portal.internal.FrontDoor;
import org.banshi.portal.internal.Rooms;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The portal on a free port of this machine, in front of stand-ins. */
public final class House implements AutoCloseable {
    /** It is always 24 November 2026, 09:46:00 in the city. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:46:00Z"), ZoneId.of("Asia/Shanghai"));

    public static final int CHECKS_A_MINUTE = 20;

    public final People people = new People(CLOCK);
    private final Files files = new Files(CLOCK);
    public final Work work = new Work(CLOCK, files);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private House(int port) throws Exception {
        Rooms rooms = new Rooms(
                CLOCK,
                new Desks.Cipher(),
                PublishedCalendar.shipped(),
                people,
                people,
                new Register(),
                new Items(),
                work,
                new Desks.Uses(CLOCK),
                new Desks.Asked(CLOCK),
                work,
                files,
                new Papers(),
                new Desks.Box(CLOCK));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder =
                new ServletHolder(FrontDoor.of(rooms, "https://portal.example", CHECKS_A_MINUTE, () -> true));
        holder.getRegistration().setMultipartConfig(new MultipartConfigElement("", 10_485_760, 10_551_296, 10_551_296));
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
    }

    /** On any free port. */
    public static House open() throws Exception {
        return new House(0);
    }

    /** Address of a path. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    /** To look at the pages by eye; sign in with a mobile number of {@link People}. */
    public static void main(String[] arguments) throws Exception {
        House house = new House(Integer.parseInt(arguments[0]));
        house.work.married = arguments.length > 1;
        house.server.join();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) { // whatever a component of the server throws
            throw new IOException("the test server does not stop", e);
        }
    }
}
