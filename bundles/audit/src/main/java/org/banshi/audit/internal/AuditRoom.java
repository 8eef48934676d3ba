// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.audit.AuditVerification;
import org.banshi.audit.FileAuditLog;
import org.banshi.audit.RecordedEntry;
import org.banshi.audit.SignedHead;
import org.banshi.keys.Signers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit log of this node. */
@Component(immediate = true, configurationPid = "org.banshi.audit")
@Designate(ocd = AuditRoom.Settings.class)
public final class AuditRoom implements AuditLog {
    /** Signed heads go to this logger: shipped with the logs, they lie where a thief of the journal does not reach. */
    private static final Logger HEADS = LoggerFactory.getLogger("org.banshi.audit.heads");

    private static final String ALIAS = "audit";

    private final FileAuditLog log;

    /** Settings in etc/org.banshi.audit.cfg. */
    @ObjectClassDefinition(name = "Banshi audit")
    @interface Settings {
        @AttributeDefinition(description = "directory of the journal; empty: data/audit")
        String directory() default "";
    }

    @Activate
    public AuditRoom(@Reference Clock clock, @Reference Signers signers, Settings settings) {
        Path data = Path.of(System.getProperty("karaf.data", "data"));
        log = new FileAuditLog(
                settings.directory().isBlank() ? data.resolve("audit") : Path.of(settings.directory()),
                clock,
                new KeyringHeadKey(signers.sm2(ALIAS)),
                head -> HEADS.info("{} signature {}", head.message(), head.signature()));
    }

    @Deactivate
    void close() {
        log.close();
    }

    @Override
    public void append(AuditEntry entry) {
        log.append(entry);
    }

    @Override
    public CompletionStage<Long> submit(AuditEntry entry) {
        return log.submit(entry);
    }

    @Override
    public void note(AuditEntry entry) {
        log.note(entry);
    }

    @Override
    public AuditVerification verify() {
        return log.verify();
    }

    @Override
    public List<RecordedEntry> recent(int limit) {
        return log.recent(limit);
    }

    @Override
    public SignedHead signHead() {
        return log.signHead();
    }

    @Override
    public long flushes() {
        return log.flushes();
    }
}
