// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests.halting;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in the program at which the JVM is to end.
 *
 * @param className binary name of the class
 * @param method every method of that name
 * @param leaving false: before its first instruction; true: when it has returned, though not when it throws
 * @param flag file that arms the point; deleted in the moment the point is reached, so that the next start passes it
 */
public record HaltPoint(String className, String method, boolean leaving, String flag) {
    /**
     * Reads {@code class,method,enter|exit,flag}, several of them with a colon between.
     *
     * @throws IllegalArgumentException naming the point that is wrong
     */
    public static List<HaltPoint> parse(String points) {
        return Stream.of(points.split(":", -1)).map(HaltPoint::one).toList();
    }

    private static HaltPoint one(String point) {
        String[] part = point.split(",", -1);
        boolean whole = part.length == 4 && Stream.of(part).noneMatch(String::isBlank);
        if (!whole || !(part[2].equals("enter") || part[2].equals("exit"))) {
            throw new IllegalArgumentException(
                    "halting point \"%s\", expected class,method,enter|exit,flag".formatted(point));
        }
        return new HaltPoint(part[0], part[1], part[2].equals("exit"), part[3]);
    }
}
