// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as its plan says: floors, what a plugin may import, sizes, a page on each room. */
class HouseTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?org\\.banshi\\.([a-z]+)[.;]", Pattern.MULTILINE);

    /** Rooms by floor, the ground first; arrows go to a lower floor only. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("spi"),
            List.of("keys", "store"),
            List.of("audit"),
            List.of("calendar", "onboarding"),
            List.of("identity", "seals"),
            List.of("catalog", "forms", "rules", "exchange"),
            List.of("registers", "payments", "delivery", "appointments", "licenses"),
            List.of("workflow"),
            List.of("supervision", "archive", "kiosk"),
            List.of("rest", "portal", "console", "shell"));

    private static final Pattern FOR_PLUGINS = Pattern.compile("java\\..*|javax\\..*|jakarta\\..*|org\\.w3c\\..*"
            + "|org\\.xml\\..*|org\\.banshi\\.spi(\\..*)?|org\\.apache\\.camel\\..*|org\\.apache\\.camel"
            + "|org\\.apache\\.cxf(\\..*)?|org\\.apache\\.wss4j\\..*|org\\.bouncycastle\\..*|org\\.slf4j"
            + "|org\\.jspecify\\.annotations|com\\.thoughtworks\\.xstream(\\..*)?");

    @Test
    void arrowsGoToALowerFloor() throws IOException {
        Map<String, Integer> floor = floors();
        List<String> wrong = new ArrayList<>();
        for (Path room : modules("bundles")) {
            String from = room.getFileName().toString();
            assertThat(floor).as("the plan knows the room").containsKey(from);
            for (String to : imports(room)) {
                if (!to.equals(from) && floor.getOrDefault(to, 99) >= floor.get(from)) {
                    wrong.add(from + " -> " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPluginImportsTheSpiAndPublicLibrariesOnly() throws IOException {
        for (Path plugin : modules("plugins")) {
            Path jar = jar(plugin);
            String imports = header(jar, "Import-Package");
            // stand-ins of agencies' systems bring commands of their own
            if (header(jar, "Banshi-Agency").isEmpty()) {
                assertThat(imports).doesNotContain("org.banshi.store", "org.banshi.workflow", "org.banshi.keys");
                continue;
            }
            assertThat(packages(imports))
                    .as(plugin.toString())
                    .allMatch(name -> FOR_PLUGINS.matcher(name).matches());
        }
    }

    @Test
    void noRoomShowsItsInside() throws IOException {
        for (Path room : modules("bundles")) {
            assertThat(packages(header(jar(room), "Export-Package")))
                    .as(room.toString())
                    .noneMatch(name -> name.startsWith("org.banshi.") && name.contains(".internal"));
        }
    }

    @Test
    void classesAreSmall() throws IOException {
        List<Long> lines = new ArrayList<>();
        for (String group : List.of("bundles", "plugins")) {
            for (Path module : modules(group)) {
                for (Path source : sources(module)) {
                    if (!source.endsWith("package-info.java")) {
                        lines.add(lines(source));
                    }
                }
            }
        }
        List<Long> sorted = lines.stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(80);
        assertThat(sorted.get(sorted.size() * 9 / 10)).as("nine of ten").isLessThan(250);
        assertThat(sorted.get(sorted.size() - 1)).as("longest").isLessThanOrEqualTo(600);
    }

    @Test
    void everyRoomAndPluginHasAPage() throws IOException {
        for (String group : List.of("bundles", "plugins")) {
            for (Path module : modules(group)) {
                assertThat(module.resolve("README.md")).isRegularFile();
                assertThat(lines(module.resolve("README.md")))
                        .as(module + ": one screen")
                        .isLessThanOrEqualTo(70);
            }
        }
    }

    @Test
    void everyPublicPackageSaysWhatItIsFor() throws IOException {
        for (Path room : modules("bundles")) {
            for (String name : packages(header(jar(room), "Export-Package"))) {
                if (name.startsWith("org.banshi.")) {
                    Path info = room.resolve("src/main/java")
                            .resolve(name.replace('.', '/'))
                            .resolve("package-info.java");
                    assertThat(info).isRegularFile();
                    assertThat(Files.readString(info)).as(name).contains("/**");
                }
            }
        }
    }

    private static Map<String, Integer> floors() {
        Map<String, Integer> floor = new TreeMap<>();
        for (int i = 0; i < FLOORS.size(); i++) {
            for (String room : FLOORS.get(i)) {
                floor.put(room, i);
            }
        }
        return floor;
    }

    /** The modules of a group that have Java of their own. */
    private static List<Path> modules(String group) throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve(group))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> sources(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static SortedSet<String> imports(Path module) throws IOException {
        SortedSet<String> rooms = new TreeSet<>();
        for (Path source : sources(module)) {
            Matcher found = IMPORT.matcher(Files.readString(source));
            while (found.find()) {
                rooms.add(found.group(1));
            }
        }
        return rooms;
    }

    private static Path jar(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(".*-SNAPSHOT\\.jar|.*[0-9]\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String header(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String value = file.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }

    private static List<String> packages(String header) {
        SortedMap<String, String> names = new TreeMap<>();
        for (String clause : header.replaceAll("\"[^\"]*\"", "").split(",", -1)) {
            String name = clause.split(";", 2)[0].strip();
            if (!name.isEmpty()) {
                names.put(name, clause);
            }
        }
        return List.copyOf(names.keySet());
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
