// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The withdrawals of a person. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Draws {
    /** 请求编号. */
    @XmlElement(name = "QQBH")
    public @Nullable String requestId;

    /** 本期租房提取金额: drawn for rent in the running period, yuan. */
    @XmlElement(name = "BQTQJE")
    public @Nullable BigDecimal drawnThisPeriod;

    /** 提取明细, newest first. */
    @XmlElement(name = "TQMX")
    public List<Draw> draws = new ArrayList<>();

    /** 数据时间, an instant (ISO 8601). */
    @XmlElement(name = "SJSJ")
    public @Nullable String stated;

    /** 模拟数据. */
    @XmlElement(name = "MNSJ")
    public boolean simulated;
}
