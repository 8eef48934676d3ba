// SPDX-License-Identifier: Apache-2.0
package org.banshi.delivery;

import java.util.List;
import java.util.Optional;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.osgi.annotation.versioning.ProviderType;

/** The box (消息) each person has in the portal. Safe for all threads. */
@ProviderType
public interface Mailbox {
    /** Puts a message in; joins the caller's transaction. Texts are kept encrypted. */
    void send(String personId, CaseRef caseRef, String kind, LocalText subject, LocalText body);

    /**
     * A page of a person's messages, newest first.
     *
     * @param before id of the last message of the page before; empty for the first page
     * @param limit 1 to 100
     */
    List<Message> of(String personId, Optional<String> before, int limit);

    /** Records the receipt, once; someone else's or an unknown message changes nothing and gives false. */
    boolean read(String personId, String messageId);

    /** How many are not read. */
    int unread(String personId);
}
