// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** Who is asked about. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Query {
    /** 请求编号, echoed in the answer. */
    @XmlElement(name = "QQBH")
    public @Nullable String requestId;

    /** 姓名. */
    @XmlElement(name = "XINGMING")
    public @Nullable String name;

    /** 证件类型. */
    @XmlElement(name = "ZJLX")
    public @Nullable String idType;

    /** 证件号码. */
    @XmlElement(name = "ZJHM")
    public @Nullable String idNumber;

    /** 事由, why it is asked. */
    @XmlElement(name = "SY")
    public @Nullable String purpose;
}
