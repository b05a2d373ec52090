// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import tsukasa.api.xml.Xml;

/**
 * A component as its description in the bundle says.
 *
 * @param provides   names of the service interfaces
 * @param properties its properties of one value each
 */
public record ComponentFile(String name, List<String> provides, Map<String, String> properties) {
    static ComponentFile parse(byte[] xml) throws IOException {
        Element root = Xml.read(new ByteArrayInputStream(xml)).getDocumentElement();
        Map<String, String> properties = new TreeMap<>();
        each(root, "property", element -> properties.put(element.getAttribute("name"), element.hasAttribute("value")
                ? element.getAttribute("value") : element.getTextContent().strip()));
        List<String> provides = new ArrayList<>();
        each(root, "provide", element -> provides.add(element.getAttribute("interface")));
        return new ComponentFile(root.getAttribute("name"), List.copyOf(provides), Map.copyOf(properties));
    }

    private static void each(Element root, String name, java.util.function.Consumer<Element> consumer) {
        NodeList nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            consumer.accept((Element) nodes.item(i));
        }
    }
}
