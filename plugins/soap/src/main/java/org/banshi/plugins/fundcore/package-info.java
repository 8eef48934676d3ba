// SPDX-License-Identifier: Apache-2.0
/**
 * The interface of the housing provident fund's core system, as its WSDL states it: SOAP 1.2, document/literal. Field names
 * are those of the fund's data standard (JGJ/T 320), pinyin initials of the Chinese terms.
 */
@NullMarked
@XmlSchema(namespace = FundCore.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.banshi.plugins.fundcore;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
