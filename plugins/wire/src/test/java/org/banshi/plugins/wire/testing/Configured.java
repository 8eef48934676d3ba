// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of a component, as the container hands them over. */
public final class Configured {
    private Configured() {}

    /** @param set what differs from the defaults, by method name */
    public static <A extends Annotation> A as(Class<A> settings, Map<String, Object> set) {
        return settings.cast(Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
