// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

/** The two forms of a sealed letter. */
public enum Format {
    /** GB/T 33190 with a seal of GB/T 38540: what offices accept. */
    OFD("application/ofd"),
    /** PAdES B-B: what everyone's reader shows. */
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** MIME type for downloads. */
    public String mediaType() {
        return mediaType;
    }
}
