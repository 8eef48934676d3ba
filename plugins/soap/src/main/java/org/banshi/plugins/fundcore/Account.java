// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A deposit account (个人账户). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Account {
    /** 请求编号. */
    @XmlElement(name = "QQBH")
    public @Nullable String requestId;

    /** 个人账号. */
    @XmlElement(name = "GRZH")
    public @Nullable String number;

    /** 个人账户状态: 01 normal, 02 inactive, 03 merged, 04 moved, 05 drawn, 06 frozen, 99 other. */
    @XmlElement(name = "GRZHZT")
    public @Nullable String state;

    /** 个人账户余额, yuan. */
    @XmlElement(name = "GRZHYE")
    public @Nullable BigDecimal balance;

    /** 连续足额缴存月数. */
    @XmlElement(name = "LXJCYS")
    public @Nullable BigDecimal fullMonths;

    /** 缴至年月, YYYYMM. */
    @XmlElement(name = "JZNY")
    public @Nullable String paidTo;

    /** 数据时间, an instant (ISO 8601). */
    @XmlElement(name = "SJSJ")
    public @Nullable String stated;

    /** 模拟数据: true where nobody real is meant. */
    @XmlElement(name = "MNSJ")
    public boolean simulated;
}
