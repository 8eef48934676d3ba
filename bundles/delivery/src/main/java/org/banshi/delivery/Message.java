// SPDX-License-Identifier: Apache-2.0
package org.banshi.delivery;

import java.time.Instant;
import java.util.Optional;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;

/**
 * A message in a person's box.
 *
 * @param kind stable word for icon and filter: {@code filed approved refused more paid letter consent}
 * @param read when the person first opened it: the receipt; empty before
 */
public record Message(
        String id,
        CaseRef caseRef,
        String kind,
        LocalText subject,
        LocalText body,
        Instant sent,
        Optional<Instant> read) {}
