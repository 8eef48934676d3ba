// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.banshi.calendar.WorkingCalendar;
import org.banshi.catalog.Catalog;
import org.banshi.delivery.Mailbox;
import org.banshi.exchange.Consents;
import org.banshi.exchange.Exchange;
import org.banshi.forms.Forms;
import org.banshi.identity.Persons;
import org.banshi.identity.Sessions;
import org.banshi.identity.SignIn;
import org.banshi.keys.FieldCipher;
import org.banshi.licenses.Licenses;
import org.banshi.portal.internal.web.PortalServlet;
import org.banshi.workflow.Cases;
import org.banshi.workflow.Drafts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The portal as the container sees it: answers every path no other servlet has taken. */
@Component(service = Servlet.class, configurationPid = "org.banshi.portal")
@Designate(ocd = Portal.Settings.class)
@HttpWhiteboardServletName("banshi-portal")
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletMultipart( // kept in memory: nothing uploaded is written to a disk
        enabled = true,
        maxFileSize = 10_485_760,
        maxRequestSize = 10_551_296,
        fileSizeThreshold = 10_551_296)
public final class Portal implements Servlet {
    private final PortalServlet servlet;
    private final Sandbox sandbox;

    /** Settings of the portal. */
    @ObjectClassDefinition(name = "Banshi portal")
    public @interface Settings {
        @AttributeDefinition(
                name = "Address",
                description =
                        "Address of the portal as the outside knows it, without a slash at the end; stands in QR codes")
        String address() default "http://127.0.0.1:8181";

        @AttributeDefinition(
                name = "Checks a minute",
                description = "How many documents one remote address may have checked in a minute, 1 or more")
        int checksAMinute() default 30;
    }

    @Activate
    public Portal(
            BundleContext context,
            Settings settings,
            @Reference Clock clock,
            @Reference FieldCipher cipher,
            @Reference WorkingCalendar calendar,
            @Reference SignIn signIn,
            @Reference Sessions sessions,
            @Reference Persons persons,
            @Reference Catalog catalog,
            @Reference Forms forms,
            @Reference Exchange exchange,
            @Reference Consents consents,
            @Reference Drafts drafts,
            @Reference Cases cases,
            @Reference Licenses licenses,
            @Reference Mailbox mailbox) {
        sandbox = new Sandbox(context);
        Rooms rooms = new Rooms(
                clock, cipher, calendar, signIn, sessions, persons, catalog, forms, exchange, consents, drafts, cases,
                licenses, mailbox);
        servlet = FrontDoor.of(rooms, settings.address(), settings.checksAMinute(), sandbox::present);
    }

    @Deactivate
    void close() {
        sandbox.close();
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        servlet.init(config);
    }

    @Override
    public ServletConfig getServletConfig() {
        return servlet.getServletConfig();
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        servlet.service(request, response);
    }

    @Override
    public String getServletInfo() {
        return "Banshi portal";
    }

    @Override
    public void destroy() {
        servlet.destroy();
    }
}
