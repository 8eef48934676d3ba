// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Tells a row that is there already from a failure; the SQLSTATE is the same on both databases. */
final class UniqueViolation {
    private static final String STATE = "23505";

    private UniqueViolation() {}

    static boolean is(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException sql && STATE.equals(sql.getSQLState());
    }
}
