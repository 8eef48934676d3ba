// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.List;
import java.util.Set;

/** Rows that are measured together. */
interface Measurement {
    /** Names of its rows. */
    List<String> rows();

    /**
     * Measures.
     *
     * @param wanted the rows asked for; others may be left out of the answer
     */
    List<Figure> measure(Set<String> wanted) throws Exception;
}
