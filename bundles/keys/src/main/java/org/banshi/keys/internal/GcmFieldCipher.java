// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.FieldCipher;
import org.banshi.keys.SealedFieldException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Field encryption in GCM; key number, algorithm and context are authenticated with the value. */
final class GcmFieldCipher implements FieldCipher {
    private static final Pattern FORM = Pattern.compile("(k(\\d{1,6})\\.(aes|sm4)\\.)([A-Za-z0-9_-]+)");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final FieldAlgorithm algorithm;
    private final SecureRandom random = new SecureRandom();

    GcmFieldCipher(SecretKeys keys, FieldAlgorithm algorithm) {
        this.keys = keys;
        this.algorithm = algorithm;
    }

    @Override
    public String seal(String plain, String context) {
        SecretKeys.Secret key = keys.current();
        String head = "k" + key.number() + "." + algorithm.name().toLowerCase(Locale.ROOT) + ".";
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = run(true, algorithm, key, nonce, head + context, plain.getBytes(UTF_8), 0);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return head + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing checks no tag", e);
        }
    }

    @Override
    public String open(String sealed, String context) {
        Matcher form = FORM.matcher(sealed);
        if (!form.matches()) {
            throw new SealedFieldException("value of " + context + " has not the form of a sealed field");
        }
        SecretKeys.Secret key = keys.numbered(Integer.parseInt(form.group(2)))
                .orElseThrow(() -> new SealedFieldException("value of " + context + " needs field key " + form.group(2)
                        + ", which the keyring does not hold: restore it from the backup"));
        try {
            byte[] whole = Base64.getUrlDecoder().decode(form.group(4));
            FieldAlgorithm with = FieldAlgorithm.valueOf(form.group(3).toUpperCase(Locale.ROOT));
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            return new String(run(false, with, key, nonce, form.group(1) + context, whole, NONCE), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealedFieldException("value of " + context + " does not open: altered or from another place");
        }
    }

    private static byte[] run(
            boolean sealing,
            FieldAlgorithm algorithm,
            SecretKeys.Secret key,
            byte[] nonce,
            String bound,
            byte[] input,
            int from)
            throws GeneralSecurityException {
        int length = input.length - from;
        if (length < 0) {
            throw new AEADBadTagException("too short");
        }
        return switch (algorithm) {
            case AES -> aes(sealing, key, nonce, bound.getBytes(UTF_8), input, from, length);
            case SM4 -> sm4(sealing, key, nonce, bound.getBytes(UTF_8), input, from, length);
        };
    }

    // the runtime's own: it uses the processor's instructions
    private static byte[] aes(
            boolean sealing, SecretKeys.Secret key, byte[] nonce, byte[] bound, byte[] input, int from, int length)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                new SecretKeySpec(key.bytes(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher.doFinal(input, from, length);
    }

    private static byte[] sm4(
            boolean sealing, SecretKeys.Secret key, byte[] nonce, byte[] bound, byte[] input, int from, int length)
            throws GeneralSecurityException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(sm4Key(key.bytes()), 0, 16), TAG_BITS, nonce, bound));
        byte[] output = new byte[cipher.getOutputSize(length)];
        int written = cipher.processBytes(input, from, length, output, 0);
        try {
            cipher.doFinal(output, written);
        } catch (InvalidCipherTextException e) {
            throw new AEADBadTagException(e.getMessage());
        }
        return output;
    }

    // derived, so that no key bytes serve two ciphers
    private static byte[] sm4Key(byte[] secret) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        byte[] label = "field.sm4".getBytes(UTF_8);
        mac.update(label, 0, label.length);
        byte[] derived = new byte[32];
        mac.doFinal(derived, 0);
        return derived;
    }
}
