// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the numbers of a workbook mean, by the style of their cell. */
final class CellFormats {
    /** What a number is. */
    enum Meaning {
        NUMBER, DATE, TIME, DATE_TIME,
        /** Hours that may exceed a day. */
        ELAPSED
    }

    private final List<Meaning> byStyle;

    private CellFormats(List<Meaning> byStyle) {
        this.byStyle = byStyle;
    }

    static CellFormats none() {
        return new CellFormats(List.of());
    }

    Meaning of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Meaning.NUMBER;
    }

    static CellFormats read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Meaning> styles = new ArrayList<>();
        boolean inStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> codes.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> inStyles = true;
                    case "xf" -> {
                        if (inStyles) {
                            int id = number(xml, "numFmtId");
                            styles.add(codes.containsKey(id) ? ofCode(codes.get(id)) : ofBuiltIn(id));
                        }
                    }
                    default -> {
                        // fonts, fills and borders say nothing about meaning
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inStyles = false;
            }
        }
        return new CellFormats(styles);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Ids that have no code in the file; 27 to 36 and 50 to 58 are the East Asian dates and times. */
    static Meaning ofBuiltIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> Meaning.DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47 -> Meaning.TIME;
            case 22 -> Meaning.DATE_TIME;
            case 46 -> Meaning.ELAPSED;
            default -> Meaning.NUMBER;
        };
    }

    /** Reads a format code such as {@code [$-411]ggge"年"m"月"d"日"} or {@code yyyy/mm/dd hh:mm}. */
    static Meaning ofCode(String code) {
        if (code == null || code.equalsIgnoreCase("General")) {
            return Meaning.NUMBER;
        }
        StringBuilder letters = new StringBuilder();
        boolean elapsed = false;
        int i = 0;
        while (i < code.length() && code.charAt(i) != ';') {
            char c = code.charAt(i);
            if (c == '"') {
                i = after(code, '"', i + 1);
            } else if (c == '[') {
                int end = after(code, ']', i + 1);
                elapsed |= code.substring(i + 1, Math.max(i + 1, end - 1)).matches("(?i)h+|m+|s+");
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i += 2;
            } else {
                letters.append(Character.toLowerCase(c));
                i++;
            }
        }
        return elapsed ? Meaning.ELAPSED : ofLetters(letters.toString().replace("general", ""));
    }

    private static Meaning ofLetters(String letters) {
        boolean time = letters.matches("(?s).*[hs].*");
        boolean date = letters.matches("(?s).*[yd].*") || letters.matches("(?s).*g+.*e.*")
                || !time && letters.matches("(?s)[^0#?]*m[^0#?]*");
        if (date) {
            return time ? Meaning.DATE_TIME : Meaning.DATE;
        }
        return time ? Meaning.TIME : Meaning.NUMBER;
    }

    private static int after(String code, char c, int from) {
        int at = code.indexOf(c, from);
        return at < 0 ? code.length() : at + 1;
    }
}
