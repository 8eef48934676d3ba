// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

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
import org.banshi.workflow.Cases;
import org.banshi.workflow.Drafts;

/** Everything of the house that the portal asks. */
public record Rooms(
        Clock clock,
        FieldCipher cipher,
        WorkingCalendar calendar,
        SignIn signIn,
        Sessions sessions,
        Persons persons,
        Catalog catalog,
        Forms forms,
        Exchange exchange,
        Consents consents,
        Drafts drafts,
        Cases cases,
        Licenses licenses,
        Mailbox mailbox) {}
