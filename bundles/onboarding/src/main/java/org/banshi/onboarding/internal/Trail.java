// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this room writes to the audit log. Called under the reception's lock. */
final class Trail {
    /** Who acts when a bundle comes or goes. */
    static final String MACHINE = "machine";

    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);

    private final AuditLog log;
    private final Map<String, Subject> live = new HashMap<>();

    Trail(AuditLog log) {
        this.log = log;
    }

    /**
     * Files of a plugin.
     *
     * @param version as the bundle has it; empty if none was ever published
     * @param digest of all its files; empty if that is not known
     */
    record Subject(String plugin, String version, String digest) {
        private AuditEntry entry(String actor, String action) {
            return new AuditEntry(
                    actor,
                    "onboarding." + action,
                    "",
                    "",
                    "",
                    new TreeMap<>(Map.of("plugin", plugin, "version", version, "digest", digest)));
        }
    }

    /**
     * About to be published. Written once, however often sections come and are handed it again.
     *
     * @throws org.banshi.spi.BanshiException if it cannot be recorded: then it must not be published
     */
    void publishes(Subject subject) {
        if (!subject.equals(live.get(subject.plugin()))) {
            log.append(subject.entry(MACHINE, "published"));
            live.put(subject.plugin(), subject);
        }
    }

    void refused(Subject subject, int faults) {
        live.remove(subject.plugin(), subject);
        submit(subject.entry(MACHINE, "refused").with("faults", String.valueOf(faults)));
    }

    /** Its bundle was stopped or uninstalled. */
    void gone(String plugin) {
        Subject subject = live.remove(plugin);
        if (subject != null) {
            submit(subject.entry(MACHINE, "gone"));
        }
    }

    /** @throws org.banshi.spi.BanshiException if it cannot be recorded: then it must not happen */
    void pauses(String actor, Subject subject) {
        log.append(subject.entry(actor, "paused"));
        live.remove(subject.plugin());
    }

    /** @throws org.banshi.spi.BanshiException if it cannot be recorded: then it must not happen */
    void resumes(String actor, Subject subject) {
        log.append(subject.entry(actor, "resumed"));
    }

    // what has happened already is not undone by a journal that refuses
    private void submit(AuditEntry entry) {
        log.submit(entry).whenComplete((number, failure) -> {
            if (failure != null) {
                LOG.error("{} of {} is not in the audit log", entry.action(), entry.details(), failure);
            }
        });
    }
}
