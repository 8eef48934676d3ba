// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

/** The databases supported. */
public enum Dialect {
    /** Apache Derby inside this process: to try out, and for tests. */
    DERBY,
    /** PostgreSQL, one or several nodes on it: real use. */
    POSTGRESQL
}
