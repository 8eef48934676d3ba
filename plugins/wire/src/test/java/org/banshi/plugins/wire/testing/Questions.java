// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire.testing;

import java.time.Instant;
import java.util.UUID;
import org.banshi.spi.CaseRef;
import org.banshi.spi.DataRequest;
import org.banshi.spi.PersonRef;

/** Questions about invented people. */
public final class Questions {
    private Questions() {}

    public static DataRequest about(String service, String name, String idNumber) {
        return new DataRequest(
                service,
                new PersonRef("p1", name, "111", idNumber),
                "办理租房提取住房公积金",
                new CaseRef("case-1"),
                UUID.randomUUID().toString(),
                Instant.MAX);
    }
}
