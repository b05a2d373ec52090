// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tsukasa.api.Texts;
import tsukasa.api.xml.Xml;

/**
 * Reads the cells of an XLSX workbook as texts, row by row. Own code rather than a library because the limits against
 * hostile files, the readings (furigana) beside Japanese texts and the dates are what matters here, and so the connector
 * needs nothing beside it.
 */
final class Workbook implements AutoCloseable {
    static final long LARGEST_PART = 256L << 20;
    static final long MOST_TEXT = 512L << 20;

    private final BoundedArchive archive;
    private final Texts texts;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean from1904;
    private List<String> strings;
    private CellFormats formats;
    private String stringsPart;
    private String stylesPart;

    Workbook(Path file, Texts texts) throws IOException, BadFile {
        this.texts = texts;
        archive = new BoundedArchive(file, texts);
        try {
            readContents();
        } catch (IOException | BadFile | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Names of the sheets that are not hidden, in their order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** Hands out the rows of this sheet that are not empty until the sink has enough. */
    void read(String sheet, RawRow.Sink sink) throws IOException, BadFile {
        loadSharedParts();
        String part = sheets.get(sheet);
        if (part == null) {
            throw new BadFile(texts.text("Workbook_noSuchSheet", sheet, String.join(", ", sheets.keySet())));
        }
        parse(part, BoundedArchive.LARGEST_ENTRY,
                xml -> new SheetRows(xml, strings, formats, from1904, texts).forEach(sink));
    }

    @Override
    public void close() {
        archive.close();
    }

    private void readContents() throws IOException, BadFile {
        String main = relations("_rels/.rels", "").entrySet().stream()
                .filter(relation -> relation.getValue().type().endsWith("/officeDocument"))
                .map(relation -> relation.getValue().part()).findFirst()
                .orElseThrow(() -> new BadFile(texts.text("Workbook_notOne")));
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Map<String, Relation> relations = relations(folder + "_rels/" + main.substring(slash) + ".rels", folder);
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                stringsPart = relation.part();
            } else if (relation.type().endsWith("/styles")) {
                stylesPart = relation.part();
            }
        }
        parse(main, LARGEST_PART, xml -> readSheets(xml, relations));
        if (sheets.isEmpty()) {
            throw new BadFile(texts.text("Workbook_noSheet"));
        }
    }

    private void readSheets(XMLStreamReader xml, Map<String, Relation> relations) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String flag = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            } else if (xml.getLocalName().equals("sheet")) {
                Relation relation = relations.get(relationId(xml));
                if (relation != null && relation.type().endsWith("/worksheet")
                        && !String.valueOf(xml.getAttributeValue(null, "state")).toLowerCase().contains("hidden")) {
                    sheets.put(xml.getAttributeValue(null, "name"), relation.part());
                }
            }
        }
    }

    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private record Relation(String type, String part) {
    }

    private Map<String, Relation> relations(String name, String folder) throws IOException, BadFile {
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (!archive.has(name)) {
            throw new BadFile(texts.text("Workbook_notOne"));
        }
        parse(name, LARGEST_PART, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    relations.put(String.valueOf(xml.getAttributeValue(null, "Id")),
                            new Relation(String.valueOf(xml.getAttributeValue(null, "Type")), part(folder, target)));
                }
            }
        });
        return relations;
    }

    private static String part(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private void loadSharedParts() throws IOException, BadFile {
        if (strings != null) {
            return;
        }
        List<String> read = new ArrayList<>();
        if (stringsPart != null && archive.has(stringsPart)) {
            parse(stringsPart, MOST_TEXT, xml -> readStrings(xml, read));
        }
        strings = read;
        formats = CellFormats.none();
        if (stylesPart != null && archive.has(stylesPart)) {
            parse(stylesPart, LARGEST_PART, xml -> formats = CellFormats.read(xml));
        }
    }

    private static void readStrings(XMLStreamReader xml, List<String> into) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                into.add(SheetRows.richText(xml, "si"));
            }
        }
    }

    @FunctionalInterface
    private interface Parse {
        void parse(XMLStreamReader xml) throws XMLStreamException, BadFile;
    }

    private void parse(String part, long limit, Parse parse) throws IOException, BadFile {
        try (InputStream in = archive.open(part, limit)) {
            XMLStreamReader xml = Xml.stream(in);
            try {
                parse.parse(xml);
            } finally {
                xml.close();
            }
        } catch (BoundedArchive.TooLarge e) {
            throw new BadFile(0, "", texts.text("BoundedArchive_suspicious"), e);
        } catch (XMLStreamException e) {
            String key = isTooLarge(e) ? "BoundedArchive_suspicious" : "Workbook_damaged";
            throw new BadFile(0, "", texts.text(key, part), e);
        }
    }

    private static boolean isTooLarge(XMLStreamException e) {
        return e.getNestedException() instanceof BoundedArchive.TooLarge
                || e.getCause() instanceof BoundedArchive.TooLarge;
    }
}
