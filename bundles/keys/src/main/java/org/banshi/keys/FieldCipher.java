// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Encryption of single personal fields (个人信息字段加密) before they reach a table, AES-256-GCM or SM4-GCM.
 *
 * <p>Safe for all threads; never blocks. Text form: {@code k<key id>.<aes|sm4>.<base64url of nonce, ciphertext, tag>}.
 */
@ProviderType
public interface FieldCipher {
    /**
     * Encrypts with the current field key. Equal plain texts give different results: use a {@link BlindIndex} to look up.
     *
     * @param plain any text, empty allowed
     * @param context where the value stands, such as {@code identity.person.idNumber}; bound to the result, so that a
     *     value copied to another column does not open. Add a row's id to bind it to its row
     * @return ASCII; {@code 4/3 x (UTF-8 length + 28) + about 8} characters
     */
    String seal(String plain, String context);

    /**
     * Decrypts what {@link #seal} made, with any key the keyring still holds.
     *
     * @throws SealedFieldException if the text was altered, belongs to another context, or its key is gone
     */
    String open(String sealed, String context);
}
