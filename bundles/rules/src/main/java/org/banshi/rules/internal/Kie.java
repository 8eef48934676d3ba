// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.antlr.v4.runtime.tree.ParseTree;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.DefaultBuiltinFEELTypeRegistry;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.events.UnknownVariableErrorEvent;
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

    /**
     * Parses a text as one expression or as the tests of a cell.
     *
     * @param names that can be used in it
     * @return empty if it is no FEEL: compiling the model tells so
     */
    static Optional<Expression> parse(String text, boolean tests, Set<String> names) {
        return withOwnLoader(() -> {
            Map<String, Type> types = new HashMap<>();
            names.forEach(name -> types.put(name, BuiltInType.UNKNOWN));
            List<FEELEvent> events = new ArrayList<>();
            FEELEventListenersManager listeners = new FEELEventListenersManager();
            listeners.addListener(events::add);
            FEEL_1_1Parser parser = FEELParser.parse(
                    listeners, text, types, Map.of(), List.of(), List.of(), DefaultBuiltinFEELTypeRegistry.INSTANCE);
            ParseTree tree = tests ? parser.unaryTestsRoot() : parser.compilation_unit();
            if (!events.stream().allMatch(UnknownVariableErrorEvent.class::isInstance)) {
                return Optional.empty();
            }
            List<Expression.Unknown> unknown = events.stream()
                    .map(UnknownVariableErrorEvent.class::cast)
                    .filter(event -> !String.valueOf(event.getOffendingSymbol()).contains("."))
                    .map(event -> new Expression.Unknown(String.valueOf(event.getOffendingSymbol()), event.getLine()))
                    .toList();
            BaseNode root = tree.accept(new ASTBuilderVisitor(types, DefaultBuiltinFEELTypeRegistry.INSTANCE));
            return Optional.of(new Expression(root, unknown));
        });
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
