// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words ZH = Words.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = Words.in(Locale.ENGLISH);

    private static Set<String> used() throws IOException {
        Pattern call = Pattern.compile("(?:f\\.w|\\.say)\\(\\s*\"([a-z0-9.-]+)\"[,)]");
        Set<String> keys = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found = call.matcher(Files.readString(file));
                    while (found.find()) {
                        keys.add(found.group(1));
                    }
                }
            }
        }
        return keys;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(EN.keys()).containsExactlyInAnyOrderElementsOf(ZH.keys());
    }

    @Test
    void everyWordThePagesUseIsThere() throws IOException {
        assertThat(used()).hasSizeGreaterThan(200).allMatch(ZH::has);
    }

    @Test
    void bothLanguagesLeaveTheSameGaps() {
        Pattern gap = Pattern.compile("\\{\\d}");
        for (String key : ZH.keys()) {
            Set<String> zh = new TreeSet<>(
                    gap.matcher(ZH.say(key)).results().map(r -> r.group()).toList());
            Set<String> en = new TreeSet<>(
                    gap.matcher(EN.say(key)).results().map(r -> r.group()).toList());
            assertThat(en).as(key).isEqualTo(zh);
        }
    }

    @Test
    void oneIsSaidAsOne() {
        assertThat(EN.say("limit.working-days", 1)).isEqualTo("1 working day");
        assertThat(EN.say("limit.months", 0)).isEqualTo("0 months");
        assertThat(EN.say("item.no-submit.count", 1)).isEqualTo("1 proof need not be brought");
        assertThat(EN.say("item.no-submit.count", 5)).isEqualTo("5 proofs need not be brought");
        assertThat(EN.say("clock.label", "1 May", 3, 1, "8 May"))
                .isEqualTo("Working-day clock: accepted 1 May, 3 working days in all, 1 used, due 8 May.");
        for (String key : EN.keys()) {
            assertThat(EN.say(key, 1, 1, 1, 1, 1))
                    .as(key)
                    .doesNotContainPattern("\\b1 (working )?(day|month|hour|proof)s\\b");
        }
    }

    @Test
    void eldersAreAddressedPolitely() {
        assertThat(Words.in(Locale.SIMPLIFIED_CHINESE, true).say("home.lead"))
                .contains("您")
                .doesNotContain("你");
    }

    @Test
    void unknownKeysAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ZH.say("no.such")).withMessageContaining("no.such");
    }
}
