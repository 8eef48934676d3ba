// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.internal.io.ResourceFactory;

/**
 * The one way to the DMN engine. Its static registries are filled on first touch through the thread's context loader and stay
 * broken for good if that is another one than this bundle's.
 */
final class Kie {
    private Kie() {}

    /** @throws IllegalArgumentException if the bytes are no DMN model at all */
    static DMNRuntime runtime(byte[] dmn) {
        return withOwnLoader(() -> DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(Kie.class.getClassLoader())
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(dmn)))
                .getOrElseThrow(e -> new IllegalArgumentException("no DMN model: " + e.getMessage(), e)));
    }

    /** Compiles the tests of one cell; any of them may hold. */
    static List<UnaryTest> tests(String text, Map<String, Type> variables) {
        return withOwnLoader(() -> Tests.ENGINE.evaluateUnaryTests(text, variables));
    }

    private static <T> T withOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(Kie.class.getClassLoader());
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class Tests {
        static final FEEL ENGINE = FEELBuilder.builder().build();
    }
}
