// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.banshi.portal.internal.pages.AssetDesk;
import org.banshi.portal.internal.pages.CaseDesk;
import org.banshi.portal.internal.pages.DataUseDesk;
import org.banshi.portal.internal.pages.DocumentDesk;
import org.banshi.portal.internal.pages.DraftDesk;
import org.banshi.portal.internal.pages.FilingDesk;
import org.banshi.portal.internal.pages.GuideDesk;
import org.banshi.portal.internal.pages.Letters;
import org.banshi.portal.internal.pages.MessageDesk;
import org.banshi.portal.internal.pages.MoreDesk;
import org.banshi.portal.internal.pages.SearchDesk;
import org.banshi.portal.internal.pages.SignInDesk;
import org.banshi.portal.internal.pages.SpouseDesk;
import org.banshi.portal.internal.pages.VerifyDesk;
import org.banshi.portal.internal.web.Assets;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Gatekeeper;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Parking;
import org.banshi.portal.internal.web.PortalServlet;
import org.banshi.portal.internal.web.Router;
import org.banshi.portal.internal.web.Throttle;

/** Puts the pages behind one servlet. */
public final class FrontDoor {
    private FrontDoor() {}

    /**
     * @param address of the portal as the outside knows it, without a slash at the end
     * @param checksAMinute how many documents one remote address may have checked in a minute
     * @param demo whether agencies' systems are stand-ins just now
     */
    public static PortalServlet of(Rooms rooms, String address, int checksAMinute, BooleanSupplier demo) {
        Assets assets = new Assets();
        Pages pages =
                new Pages(assets, rooms.clock(), demo, who -> rooms.mailbox().unread(who.id()));
        Errors errors = new Errors(pages);
        Parking parking = new Parking(rooms.cipher(), rooms.clock());
        Letters letters = new Letters(pages, address, demo);
        AtomicReference<Gatekeeper> gate = new AtomicReference<>();
        Router router = new Router(List.of(
                new AssetDesk(assets, errors),
                new SearchDesk(rooms.catalog(), pages),
                new GuideDesk(rooms.catalog(), rooms.drafts(), pages, errors),
                new SignInDesk(
                        rooms.signIn(), rooms.sessions(), pages, parking, visit -> Objects.requireNonNull(gate.get())
                                .resume(visit)),
                new DraftDesk(rooms.drafts(), rooms.cases(), rooms.forms(), pages, errors),
                new FilingDesk(rooms.drafts(), rooms.cases(), rooms.forms(), pages, errors),
                new SpouseDesk(
                        rooms.drafts(),
                        rooms.forms(),
                        rooms.consents(),
                        rooms.exchange(),
                        rooms.persons(),
                        pages,
                        errors),
                new CaseDesk(
                        rooms.cases(),
                        rooms.drafts(),
                        rooms.consents(),
                        rooms.forms(),
                        rooms.catalog(),
                        rooms.calendar(),
                        pages,
                        errors,
                        letters),
                new MoreDesk(rooms.cases(), rooms.forms(), pages, errors),
                new DocumentDesk(rooms.licenses(), pages, errors, letters),
                new DataUseDesk(rooms.exchange(), rooms.cases(), rooms.drafts(), pages),
                new MessageDesk(rooms.mailbox(), pages, errors),
                new VerifyDesk(
                        rooms.licenses(),
                        pages,
                        errors,
                        new Throttle(rooms.clock(), checksAMinute, Duration.ofMinutes(1)))));
        Gatekeeper gatekeeper = new Gatekeeper(router, pages, errors, parking);
        gate.set(gatekeeper);
        return new PortalServlet(rooms.sessions(), gatekeeper, errors);
    }
}
