// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One table of a structure: the names of its fields, in LimeSurvey's order, and rows of them. */
final class StructureTable {
    private final String name;
    private final List<String> fields;
    private final Map<String, String> usual;
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** @param usual what stands in a field that a row says nothing of; else it is empty */
    StructureTable(String name, List<String> fields, Map<String, String> usual) {
        this.name = name;
        this.fields = fields;
        this.usual = usual;
    }

    void add(Map<String, String> row) {
        rows.add(row);
    }

    /** Nothing where there are no rows, as LimeSurvey does. */
    void write(StringBuilder xml) {
        if (rows.isEmpty()) {
            return;
        }
        xml.append(" <").append(name).append(">\n  <fields>\n");
        fields.forEach(field -> xml.append("   <fieldname>").append(field).append("</fieldname>\n"));
        xml.append("  </fields>\n  <rows>\n");
        rows.forEach(row -> {
            xml.append("   <row>\n");
            fields.forEach(field -> cell(field, row.getOrDefault(field, usual.getOrDefault(field, "")), xml));
            xml.append("   </row>\n");
        });
        xml.append("  </rows>\n </").append(name).append(">\n");
    }

    private static void cell(String field, String text, StringBuilder xml) {
        xml.append("    <").append(field);
        if (text.isEmpty()) {
            xml.append("/>\n");
        } else {
            xml.append("><![CDATA[").append(written(text)).append("]]></").append(field).append(">\n");
        }
    }

    /** Without characters that XML has no place for. */
    private static String written(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace("]]>", "]]]]><![CDATA[>");
    }
}
