// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banshi.spi.Fault;

/** Looks over the XML of a model before the engine sees it: well-formed, no document type, no code from outside. */
final class DmnSource {
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\s*\\{");

    private DmnSource() {}

    static void check(String path, byte[] dmn, List<Fault> faults) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(dmn));
            while (reader.hasNext()) {
                int line = Math.max(0, reader.getLocation().getLineNumber());
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> faults.add(new Fault(path, line, "a document type is not allowed"));
                    case XMLStreamConstants.START_ELEMENT -> {
                        String kind = reader.getAttributeValue(null, "kind");
                        if (reader.getLocalName().equals("encapsulatedLogic") && kind != null && !kind.equals("FEEL")) {
                            faults.add(new Fault(path, line, "function of kind %s, expected FEEL".formatted(kind)));
                        }
                        if (reader.getLocalName().equals("import")) {
                            faults.add(new Fault(path, line, "imports are not allowed: one file decides"));
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (EXTERNAL.matcher(reader.getText()).find()) {
                            faults.add(new Fault(path, line, "external functions are not allowed"));
                        }
                    }
                    default -> {
                        // nothing else can carry code
                    }
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            faults.add(new Fault(path, line, "not XML: " + firstLine(String.valueOf(e.getMessage()))));
        }
    }

    private static String firstLine(String message) {
        int at = message.indexOf("Message: ");
        String text = at < 0 ? message : message.substring(at + 9);
        return text.lines().findFirst().orElse("");
    }
}
