// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

/** A file the visitor sent; kept for this request only. */
@SuppressWarnings("ArrayRecordComponent") // handed from one to the next, never compared
public record Upload(byte[] content) {
    /** The largest file taken, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Without the content. */
    @Override
    public String toString() {
        return "Upload[" + content.length + " bytes]";
    }
}
