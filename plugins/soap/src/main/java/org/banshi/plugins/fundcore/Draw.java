// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One withdrawal (提取). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Draw {
    /** 提取原因: 04 rent, 05 loan repayment. */
    @XmlElement(name = "TQYY")
    public @Nullable String reason;

    /** 提取日期, YYYY-MM-DD. */
    @XmlElement(name = "TQRQ")
    public @Nullable String date;

    /** 提取金额, yuan. */
    @XmlElement(name = "TQJE")
    public @Nullable BigDecimal amount;
}
