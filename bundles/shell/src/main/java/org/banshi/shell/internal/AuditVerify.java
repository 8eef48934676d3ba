// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.audit.AuditLog;
import org.banshi.audit.AuditVerification;
import org.jspecify.annotations.Nullable;

/** {@code audit:verify}: checks the audit log: chain, numbers, signed heads. */
@Service
@Command(scope = "audit", name = "verify", description = "Checks the audit log: chain, numbers, signed heads")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class AuditVerify implements Action {
    @Reference
    private AuditLog audit;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() {
        AuditVerification result = audit.verify();
        session.getConsole().println(result);
        if (!(result instanceof AuditVerification.Intact)) {
            throw new IllegalStateException("the audit log is broken");
        }
        return null;
    }
}
