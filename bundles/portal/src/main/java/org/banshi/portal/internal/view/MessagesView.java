// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** The reader's messages. */
public record MessagesView(List<Row> rows, String next) {
    public MessagesView {
        rows = List.copyOf(rows);
    }

    /** One message. */
    public record Row(String id, String when, String subject, String body, boolean unread, String link) {}
}
