// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.catalog.Item;
import org.banshi.forms.FactView;
import org.banshi.licenses.License;
import org.banshi.payments.Payout;
import org.banshi.rules.Decision;
import org.banshi.spi.PersonRef;

/**
 * A case with all that its reader may see. Citizens get it without notes.
 *
 * @param number case number (办件编号), for the phone and the counter
 * @param version number of events; commands carry it
 * @param contests by fact key, what the applicant says is wrong with it
 * @param decision what the table said: an approval, or a proposal with its reasoning for the clerk
 * @param asks what the applicant still has to answer; empty unless {@link CaseState#WAITING_FOR_APPLICANT}
 * @param assignee the clerk who took it on
 */
public record CaseView(
        String id,
        String number,
        Item item,
        CaseState state,
        int version,
        Instant filed,
        PersonRef applicant,
        ObjectNode answers,
        FactView facts,
        Map<String, String> contests,
        Optional<Decision> decision,
        ClockView clock,
        List<CaseEvent> events,
        List<SupplementAsk> asks,
        Optional<Payout> payout,
        Optional<License> letter,
        Optional<String> assignee) {
    public CaseView {
        contests = Map.copyOf(contests);
        events = List.copyOf(events);
        asks = List.copyOf(asks);
    }

    /** Most of it is personal. */
    @Override
    public String toString() {
        return "CaseView[" + id + " " + state + " v" + version + "]";
    }
}
