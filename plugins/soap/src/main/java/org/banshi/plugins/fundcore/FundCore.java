// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import java.util.List;

/** The operations of the fund's core system. Requests are signed (WS-Security: body and time stamp). */
@WebService(name = "FundCore", targetNamespace = FundCore.NAMESPACE)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
public interface FundCore {
    String NAMESPACE = "urn:banshi:example:fund-core:1";

    /**
     * All accounts of a person.
     *
     * @throws FundFaultException NotFound, Busy
     */
    @WebMethod(operationName = "QueryAccount")
    @WebResult(name = "ACCOUNT")
    List<Account> queryAccount(@WebParam(name = "QUERY") Query query) throws FundFaultException;

    /**
     * Withdrawals of a person, newest first.
     *
     * @throws FundFaultException Busy
     */
    @WebMethod(operationName = "QueryDraws")
    @WebResult(name = "DRAWS")
    Draws queryDraws(@WebParam(name = "QUERY") Query query) throws FundFaultException;

    /**
     * Books a withdrawal. The same YWLSH with the same content again is answered as the first time.
     *
     * @throws FundFaultException NotFound, Frozen, Duplicate (same YWLSH, other content), Busy
     */
    @WebMethod(operationName = "SubmitDraw")
    @WebResult(name = "RECEIPT")
    DrawReceipt submitDraw(@WebParam(name = "ORDER") DrawOrder order) throws FundFaultException;
}
