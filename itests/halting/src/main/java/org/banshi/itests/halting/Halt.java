// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests.halting;

import java.io.File;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.bytebuddy.asm.Advice;

/**
 * What is copied into the methods. It stands in classes of bundles then, which see nothing of the agent: only {@code java}
 * may be named in it.
 */
final class Halt {
    private Halt() {}

    /** Stands for the file that arms the point. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Flag {}

    /** Before the method's first instruction. */
    static final class Entering {
        private Entering() {}

        @Advice.OnMethodEnter
        static void halt(@Flag String flag) {
            if (new File(flag).delete()) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** When the method has returned. */
    static final class Leaving {
        private Leaving() {}

        @Advice.OnMethodExit
        static void halt(@Flag String flag) {
            if (new File(flag).delete()) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
