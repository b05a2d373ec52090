// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import tsukasa.api.xml.Xml;

/**
 * The tables of a survey's structure ({@code .lss}), each a list of rows. Until version 3 a question's row had its text and its
 * language, and came once for each language; since 4 the texts are in tables of their own ({@code ..._l10ns}).
 */
final class StructureFile {
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final String kind;

    private StructureFile(Document document) {
        kind = text(document.getDocumentElement(), "LimeSurveyDocType");
        for (Element table : children(document.getDocumentElement())) {
            List<Map<String, String>> rows = new ArrayList<>();
            children(table).stream().filter(child -> child.getTagName().equals("rows")).flatMap(child -> children(child).stream())
                    .forEach(row -> rows.add(values(row)));
            tables.put(table.getTagName(), rows);
        }
    }

    /** @throws IOException with a sentence that says why it can't be read */
    static StructureFile read(InputStream in) throws IOException {
        return new StructureFile(Xml.read(in));
    }

    boolean isSurvey() {
        return kind.equals("Survey");
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private static Map<String, String> values(Element row) {
        Map<String, String> values = new HashMap<>();
        children(row).forEach(cell -> values.put(cell.getTagName(), cell.getTextContent()));
        return values;
    }

    private static String text(Element parent, String tag) {
        return children(parent).stream().filter(child -> child.getTagName().equals(tag)).map(Element::getTextContent).findFirst().orElse("");
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
