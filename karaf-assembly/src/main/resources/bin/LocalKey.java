// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;

/**
 * Makes the key by which the owner of the installation's files enters its shell: {@code local.key} (PKCS 8, PEM) and the
 * line of {@code keys.properties} that lets it in. Run from source by bin/first-start, so that no ssh-keygen is needed.
 */
final class LocalKey {
    private LocalKey() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path etc = Path.of(args[0]);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();

        String line = "local = "
                + Base64.getEncoder().encodeToString(wire("ssh-rsa", open.getPublicExponent(), open.getModulus()))
                + ",_g_:admingroup";
        Files.write(etc.resolve("keys.properties"), List.of(line), StandardOpenOption.APPEND);

        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                etc.resolve("local.key"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + lines.encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    /** The form of RFC 4253, 6.6: each part with its length before it. */
    private static byte[] wire(String name, BigInteger... numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        part(out, name.getBytes(StandardCharsets.US_ASCII));
        for (BigInteger number : numbers) {
            part(out, number.toByteArray());
        }
        return bytes.toByteArray();
    }

    private static void part(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }
}
