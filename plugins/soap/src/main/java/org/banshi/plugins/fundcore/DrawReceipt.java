// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** That a withdrawal is booked. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DrawReceipt {
    /** 业务流水号. */
    @XmlElement(name = "YWLSH")
    public @Nullable String number;

    /** 记账凭证号, the fund's own number. */
    @XmlElement(name = "JZPZH")
    public @Nullable String voucher;

    /** 模拟数据. */
    @XmlElement(name = "MNSJ")
    public boolean simulated;
}
