// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.soap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.banshi.plugins.wire.SigningKey;

/**
 * WS-Security with an X.509 signature: time stamp and body are signed (RSA, SHA-256), the certificate travels along and must
 * be one the receiver trusts.
 */
public final class SoapSignature {
    /** Name of the only entry of a key or trust store. */
    public static final String ALIAS = "client";

    private static final String ACTIONS = "Timestamp Signature";
    private static final String PARTS = "{Element}{http://www.w3.org/2003/05/soap-envelope}Body;"
            + "{Element}{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Timestamp";

    private SoapSignature() {}

    /**
     * Signs what goes out.
     *
     * @param store PKCS12, with key and certificate under {@link #ALIAS}
     * @param password of the store and the key
     */
    public static WSS4JOutInterceptor signing(Path store, SigningKey password) {
        String secret = new String(password.secret(), StandardCharsets.UTF_8);
        CallbackHandler keyPassword = callbacks -> {
            for (Callback callback : callbacks) {
                ((WSPasswordCallback) callback).setPassword(secret);
            }
        };
        return new WSS4JOutInterceptor(Map.of(
                "action",
                ACTIONS,
                "user",
                ALIAS,
                "signatureParts",
                PARTS,
                "signatureKeyIdentifier",
                "DirectReference",
                "signatureAlgorithm",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                "signatureDigestAlgorithm",
                "http://www.w3.org/2001/04/xmlenc#sha256",
                "passwordCallbackRef",
                keyPassword,
                "signaturePropRefId",
                "keys",
                "keys",
                merlin("keystore", store, secret)));
    }

    /** Refuses what comes in without a time stamp of the last five minutes and a signature by a trusted certificate. */
    public static WSS4JInInterceptor verifying(Path trusted, SigningKey password) {
        String secret = new String(password.secret(), StandardCharsets.UTF_8);
        return new WSS4JInInterceptor(Map.of(
                "action", ACTIONS, "signaturePropRefId", "trusted", "trusted", merlin("truststore", trusted, secret)));
    }

    /** Refuses a signature that does not cover both body and time stamp. */
    public static DefaultCryptoCoverageChecker coverage() {
        DefaultCryptoCoverageChecker checker = new DefaultCryptoCoverageChecker();
        checker.setSignBody(true);
        checker.setSignTimestamp(true);
        return checker;
    }

    private static Properties merlin(String kind, Path file, String password) {
        Properties properties = new Properties();
        properties.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
        String prefix = "org.apache.wss4j.crypto.merlin." + kind + ".";
        properties.put(prefix + "file", file.toString());
        properties.put(prefix + "type", "PKCS12");
        properties.put(prefix + "password", password);
        if (kind.equals("keystore")) {
            properties.put(prefix + "alias", ALIAS);
        }
        return properties;
    }
}
