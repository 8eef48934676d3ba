// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A withdrawal to book. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DrawOrder {
    /** 业务流水号, unique for each withdrawal. */
    @XmlElement(name = "YWLSH")
    public @Nullable String number;

    /** 姓名. */
    @XmlElement(name = "XINGMING")
    public @Nullable String name;

    /** 证件类型. */
    @XmlElement(name = "ZJLX")
    public @Nullable String idType;

    /** 证件号码. */
    @XmlElement(name = "ZJHM")
    public @Nullable String idNumber;

    /** 提取原因: 04 rent. */
    @XmlElement(name = "TQYY")
    public @Nullable String reason;

    /** 提取金额, yuan. */
    @XmlElement(name = "TQJE")
    public @Nullable BigDecimal amount;
}
