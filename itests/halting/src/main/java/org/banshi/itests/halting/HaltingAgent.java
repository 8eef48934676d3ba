// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests.halting;

import java.lang.instrument.Instrumentation;

/**
 * {@code -javaagent:halting-agent.jar=class,method,enter|exit,flag[:…]} halts the JVM at that method as soon as the file
 * {@code flag} exists: like {@code kill -9}, no shutdown hook runs, nothing is flushed or closed.
 */
public final class HaltingAgent {
    private HaltingAgent() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @throws IllegalArgumentException if a point cannot be read; the JVM does not start then
     */
    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new Weaver(HaltPoint.parse(arguments)));
    }
}
