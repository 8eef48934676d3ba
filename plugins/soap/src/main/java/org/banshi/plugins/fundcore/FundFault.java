// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** Detail of a SOAP fault. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class FundFault {
    /** NotFound, Frozen, Duplicate or Busy. */
    @XmlElement(name = "CODE")
    public String code = "";
}
