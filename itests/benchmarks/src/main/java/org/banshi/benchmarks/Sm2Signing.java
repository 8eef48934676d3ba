// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.security.SecureRandom;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A kilobyte signed by the keyring's signer for papers, and by Bouncy Castle's own, set up once. */
@NullUnmarked // the harness fills a state after making it
@State(Scope.Thread)
public class Sm2Signing {
    private final byte[] message = new byte[1024];
    private Scratch scratch;
    private DocumentSigner ours;
    private SM2Signer bare;

    @Setup
    public void open() throws IOException {
        new SecureRandom().nextBytes(message);
        scratch = new Scratch("sm2");
        ours = Keys.open(scratch.path(), FieldAlgorithm.AES, java.time.Clock.systemUTC())
                .signers()
                .sm2("fund-seal");
        X9ECParameters curve = CustomNamedCurves.getByName("sm2p256v1");
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(new ECDomainParameters(curve), new SecureRandom()));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        bare = new SM2Signer();
        bare.init(true, pair.getPrivate());
    }

    @TearDown
    public void close() throws IOException {
        scratch.close();
    }

    @Benchmark
    public byte[] ours() {
        return ours.sign(message);
    }

    @Benchmark
    public byte[] bare() throws CryptoException {
        bare.update(message, 0, message.length);
        return bare.generateSignature();
    }
}
