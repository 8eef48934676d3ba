// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.ws.WebFault;

/** The fund's core system refuses. */
@WebFault(name = "FundFault", targetNamespace = FundCore.NAMESPACE, faultBean = "org.banshi.plugins.fundcore.FundFault")
public final class FundFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FundFault fault;

    public FundFaultException(String message, FundFault fault) {
        super(message);
        this.fault = fault;
    }

    /** @param code NotFound, Frozen, Duplicate or Busy */
    public static FundFaultException of(String code) {
        FundFault fault = new FundFault();
        fault.code = code;
        return new FundFaultException("fund core: " + code, fault);
    }

    /** The detail, where JAX-WS looks for it. */
    public FundFault getFaultInfo() {
        return fault;
    }
}
