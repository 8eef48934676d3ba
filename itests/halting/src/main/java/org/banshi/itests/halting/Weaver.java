// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests.halting;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/** Puts the halting points into their classes when these are loaded; all other classes pass untouched. */
final class Weaver implements ClassFileTransformer {
    private final Map<String, List<HaltPoint>> points;

    Weaver(List<HaltPoint> points) {
        this.points = points.stream()
                .collect(Collectors.groupingBy(point -> point.className().replace('.', '/')));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> before,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        List<HaltPoint> here = name == null ? null : points.get(name);
        if (here == null) {
            return null;
        }
        try {
            byte[] woven = weave(loader, here, classFile);
            System.err.println("halting agent: woven " + here);
            return woven;
        } catch (RuntimeException | LinkageError e) {
            // the JVM would swallow it
            System.err.println("halting agent: cannot weave " + here);
            e.printStackTrace();
            return null;
        }
    }

    private static byte[] weave(@Nullable ClassLoader loader, List<HaltPoint> points, byte[] classFile) {
        String name = points.get(0).className();
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, classFile),
                loader == null
                        ? ClassFileLocator.ForClassLoader.ofPlatformLoader()
                        : ClassFileLocator.ForClassLoader.of(loader));
        TypeDescription type =
                TypePool.Default.WithLazyResolution.of(locator).describe(name).resolve();
        DynamicType.Builder<?> woven = new ByteBuddy().decorate(type, locator);
        for (HaltPoint point : points) {
            if (type.getDeclaredMethods()
                    .filter(ElementMatchers.named(point.method()))
                    .isEmpty()) {
                throw new IllegalArgumentException(point.className() + " has no method " + point.method());
            }
            woven = woven.visit(Advice.withCustomMapping()
                    .bind(Halt.Flag.class, point.flag())
                    .to(
                            point.leaving() ? Halt.Leaving.class : Halt.Entering.class,
                            ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader()))
                    .on(ElementMatchers.named(point.method())));
        }
        return woven.make().getBytes();
    }
}
