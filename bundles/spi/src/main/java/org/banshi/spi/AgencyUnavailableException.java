// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/** An agency's own system did not answer, or answered what cannot be used: asking again later may help. */
public final class AgencyUnavailableException extends BanshiException {
    private static final long serialVersionUID = 1L;

    /** @param service id of the data service, action or channel that could not be served */
    public AgencyUnavailableException(String service, String reason) {
        super("spi.agency-unavailable", Remedy.AGENCY, service + ": " + reason);
    }

    /** @param cause kept for the operator's log; its message must not be shown to people */
    public AgencyUnavailableException(String service, String reason, Throwable cause) {
        super("spi.agency-unavailable", Remedy.AGENCY, service + ": " + reason, cause);
    }
}
