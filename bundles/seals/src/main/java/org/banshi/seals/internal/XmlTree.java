// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Elements of an OFD file, found by their path from the root, never anywhere. No document type, no entities. */
final class XmlTree {
    private final Element element;

    private XmlTree(Element element) {
        this.element = element;
    }

    /** @throws IllegalArgumentException if the bytes are no XML with this root in the namespace of GB/T 33190 */
    static XmlTree parse(byte[] xml, String root) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element element = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
            if (is(element, root)) {
                return new XmlTree(element);
            }
            throw new IllegalArgumentException("another root than " + root);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    List<XmlTree> children(String name) {
        List<XmlTree> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && is(child, name)) {
                children.add(new XmlTree(child));
            }
        }
        return children;
    }

    /** @throws IllegalArgumentException unless there is exactly one */
    XmlTree only(String name) {
        List<XmlTree> children = children(name);
        if (children.size() != 1) {
            throw new IllegalArgumentException("%d elements %s, expected 1".formatted(children.size(), name));
        }
        return children.get(0);
    }

    String text() {
        return element.getTextContent().strip();
    }

    Optional<String> attribute(String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    private static boolean is(Element element, String name) {
        return XmlText.NAMESPACE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
