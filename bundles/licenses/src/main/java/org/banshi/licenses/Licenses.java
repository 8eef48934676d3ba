// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.spi.CaseRef;
import org.osgi.annotation.versioning.ProviderType;

/** Issues, keeps and checks licences and letters. Safe for all threads. */
@ProviderType
public interface Licenses {
    /**
     * Gives a licence its number and code; joins the caller's transaction. One a case and type: a second call returns the
     * first's reservation.
     *
     * @throws org.banshi.spi.BanshiException {@code licenses.unknown-type} if the folder has no layout for the type
     */
    Reservation reserve(IssueRequest request);

    /**
     * Makes and seals the documents of a reserved licence and makes it valid. Idempotent: once valid, a call changes
     * nothing; cut off anywhere, the next call goes on and the licence is issued once. Not to be called inside a transaction.
     *
     * @param alongside runs inside the transaction that makes it valid, only in the call that does
     */
    License complete(String licenseId, Consumer<License> alongside);

    /** @return empty if there is none of that id */
    Optional<License> find(String id);

    /** The newest licence issued for a case. */
    Optional<License> byCase(CaseRef caseRef);

    /** A person's licences, newest first; those being prepared are left out. */
    List<License> of(String personId);

    /** Checks by verification code, however grouped or cased. */
    PublicCheck check(String code);

    /** Checks a file someone was given. */
    PublicCheck check(byte[] file);

    /**
     * Revokes a valid licence; already revoked: nothing changes.
     *
     * @param reason 1 to 500 characters
     * @param by id of the clerk
     */
    void revoke(String id, String reason, String by);

    /** The sealed document; empty while it is being prepared or for an unknown id. */
    Optional<byte[]> file(String id, Format format);
}
