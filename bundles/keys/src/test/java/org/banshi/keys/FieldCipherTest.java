// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCipherTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
    private static final String CONTEXT = "identity.person.name";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(FieldAlgorithm.class)
    void opensWhatItSealed(FieldAlgorithm algorithm) {
        FieldCipher cipher = Keys.open(directory, algorithm, CLOCK).fieldCipher();

        String sealed = cipher.seal("潘𬭎迟", CONTEXT);

        assertThat(sealed).matches("k1\\.(aes|sm4)\\.[A-Za-z0-9_-]+").isNotEqualTo(cipher.seal("潘𬭎迟", CONTEXT));
        assertThat(cipher.open(sealed, CONTEXT)).isEqualTo("潘𬭎迟");
        assertThat(cipher.open(cipher.seal("", CONTEXT), CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FieldAlgorithm.class)
    void refusesEveryAlteredCharacterAndOtherContexts(FieldAlgorithm algorithm) {
        FieldCipher cipher = Keys.open(directory, algorithm, CLOCK).fieldCipher();
        String sealed = cipher.seal("110105194912310021", CONTEXT);

        assertThatExceptionOfType(SealedFieldException.class)
                .isThrownBy(() -> cipher.open(sealed, "identity.person.mobile"))
                .withMessageNotContaining("1101");
        // the last character carries bits that base64 drops: all before it count
        for (int at = 0; at < sealed.length() - 1; at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThatExceptionOfType(SealedFieldException.class)
                    .as("character %d", at)
                    .isThrownBy(() -> cipher.open(altered, CONTEXT));
        }
        assertThatExceptionOfType(SealedFieldException.class).isThrownBy(() -> cipher.open("k1.aes.AAAA", CONTEXT));
        assertThatExceptionOfType(SealedFieldException.class).isThrownBy(() -> cipher.open("plain", CONTEXT));
    }

    @Test
    void opensOldValuesAfterRotationAndChangeOfAlgorithm() {
        Keys aes = Keys.open(directory, FieldAlgorithm.AES, CLOCK);
        String first = aes.fieldCipher().seal("one", CONTEXT);

        assertThat(aes.keyring().rotate(KeyPurpose.FIELD).name()).isEqualTo("field-2");
        String second = aes.fieldCipher().seal("two", CONTEXT);
        Keys sm4 = Keys.open(directory, FieldAlgorithm.SM4, CLOCK);
        String third = sm4.fieldCipher().seal("three", CONTEXT);

        assertThat(second).startsWith("k2.aes.");
        assertThat(third).startsWith("k2.sm4.");
        assertThat(sm4.fieldCipher().open(first, CONTEXT)).isEqualTo("one");
        assertThat(sm4.fieldCipher().open(second, CONTEXT)).isEqualTo("two");
        assertThat(aes.fieldCipher().open(third, CONTEXT)).isEqualTo("three");
    }

    @Test
    void readsWhatAnotherNodeSealedAfterItsRotation() {
        Keys here = Keys.open(directory, FieldAlgorithm.AES, CLOCK);
        Keys there = Keys.open(directory, FieldAlgorithm.AES, CLOCK);
        there.keyring().rotate(KeyPurpose.FIELD);

        assertThat(here.fieldCipher().open(there.fieldCipher().seal("x", CONTEXT), CONTEXT))
                .isEqualTo("x");
    }

    @Test
    void blindIndexDependsOnValueContextAndKeyring() {
        BlindIndex index =
                Keys.open(directory.resolve("a"), FieldAlgorithm.AES, CLOCK).blindIndex();
        BlindIndex reopened =
                Keys.open(directory.resolve("a"), FieldAlgorithm.AES, CLOCK).blindIndex();
        BlindIndex foreign =
                Keys.open(directory.resolve("b"), FieldAlgorithm.AES, CLOCK).blindIndex();

        assertThat(index.of("v", "c")).hasSize(43).isEqualTo(reopened.of("v", "c"));
        assertThat(index.of("v", "c"))
                .isNotEqualTo(index.of("w", "c"))
                .isNotEqualTo(index.of("v", "d"))
                .isNotEqualTo(foreign.of("v", "c"));
        assertThat(index.of("bc", "a")).isNotEqualTo(index.of("c", "ab"));
    }

    @Test
    void blindIndexKeyDoesNotRotate() {
        Keyring keyring = Keys.open(directory, FieldAlgorithm.AES, CLOCK).keyring();

        assertThatIllegalArgumentException().isThrownBy(() -> keyring.rotate(KeyPurpose.BLIND_INDEX));
    }

    @Test
    void sm3AnswersTheStandardsExample() {
        assertThat(Sm3.hex("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
