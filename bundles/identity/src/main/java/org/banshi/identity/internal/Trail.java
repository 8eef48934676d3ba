// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.util.Map;
import java.util.TreeMap;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this room writes to the audit log. */
@Component(service = Trail.class)
public final class Trail {
    private final AuditLog log;

    @Activate
    public Trail(@Reference AuditLog log) {
        this.log = log;
    }

    /** Returns when the entry is durable. Ids and plain words only. */
    void write(String actor, String action, String subject, Map<String, String> details) {
        log.append(new AuditEntry(actor, action, subject, "", "", new TreeMap<>(details)));
    }
}
