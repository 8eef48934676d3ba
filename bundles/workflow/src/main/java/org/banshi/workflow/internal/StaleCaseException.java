// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** Somebody changed the case between reading and writing. */
final class StaleCaseException extends BanshiException {
    private static final long serialVersionUID = 1L;

    StaleCaseException(String caseId) {
        super("workflow.stale", Remedy.CLERK, "case %s was changed meanwhile; look again".formatted(caseId));
    }
}
