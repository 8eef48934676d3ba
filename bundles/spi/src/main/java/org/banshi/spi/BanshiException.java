// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/** A failure people or systems cause, with a stable code and the one who can mend it. Messages hold no personal data. */
public class BanshiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Remedy remedy;

    /**
     * @param code stable, dotted, lower case: {@code room.what-happened}
     * @param message English, says what to do; no personal data
     */
    public BanshiException(String code, Remedy remedy, String message) {
        super(code + ": " + message);
        this.code = code;
        this.remedy = remedy;
    }

    /** As {@link #BanshiException(String, Remedy, String)}, with the failure underneath. */
    public BanshiException(String code, Remedy remedy, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.remedy = remedy;
    }

    /** The stable code, by which pages find their own words. */
    public String code() {
        return code;
    }

    /** Who can mend it. */
    public Remedy remedy() {
        return remedy;
    }
}
