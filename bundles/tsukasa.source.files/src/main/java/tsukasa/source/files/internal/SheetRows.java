// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tsukasa.api.Texts;

/** The rows of one sheet, its cells as texts: dates as ISO-8601 without zone, numbers without binary noise. */
final class SheetRows {
    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private final XMLStreamReader xml;
    private final List<String> strings;
    private final CellFormats formats;
    private final boolean from1904;
    private final Texts texts;
    private long line;
    private List<String> cells;
    private Map<Integer, String> faults;

    SheetRows(XMLStreamReader xml, List<String> strings, CellFormats formats, boolean from1904, Texts texts) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.texts = texts;
    }

    void forEach(RawRow.Sink sink) throws XMLStreamException, BadFile {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                if (!readRow(sink)) {
                    return;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return;
            }
        }
    }

    private boolean readRow(RawRow.Sink sink) throws XMLStreamException, BadFile {
        String number = xml.getAttributeValue(null, "r");
        line = number == null ? line + 1 : parseLine(number);
        cells = new ArrayList<>();
        faults = Map.of();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                readCell();
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
        }
        RawRow row = new RawRow(line, cells, faults);
        return row.blank() || sink.row(row);
    }

    private long parseLine(String number) throws BadFile {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new BadFile(line + 1, "", texts.text("SheetRows_badReference", number), e);
        }
    }

    private void readCell() throws XMLStreamException, BadFile {
        String reference = xml.getAttributeValue(null, "r");
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        String style = xml.getAttributeValue(null, "s");
        int index = reference == null ? cells.size() : column(reference);
        while (cells.size() < index) {
            cells.add("");
        }
        String value = null;
        String inline = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("v")) {
                    value = xml.getElementText();
                } else if (xml.getLocalName().equals("is")) {
                    inline = richText(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        cells.add(inline != null ? inline : value == null ? "" : text(type, value, style == null ? 0 : styleOf(style)));
    }

    private String text(String type, String value, int style) throws BadFile {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> {
                fault(texts.text("SheetRows_errorValue", value));
                yield value;
            }
            case "str", "inlineStr", "d" -> unescape(value);
            default -> number(value, formats.of(style));
        };
    }

    private String shared(String value) throws BadFile {
        try {
            return strings.get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new BadFile(line, columnName(), texts.text("SheetRows_badReference", value), e);
        }
    }

    private String number(String value, CellFormats.Meaning meaning) throws BadFile {
        try {
            if (meaning != CellFormats.Meaning.NUMBER) {
                String date = SerialDate.text(Double.parseDouble(value), meaning, from1904);
                if (date != null) {
                    return date;
                }
            }
            return isShortWhole(value) ? value : decimal(value.strip());
        } catch (NumberFormatException e) {
            throw new BadFile(line, columnName(), texts.text("SheetRows_badReference", value), e);
        }
    }

    private static boolean isShortWhole(String value) {
        return !value.isEmpty() && value.length() < 16 && value.charAt(0) != '0'
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String decimal(String value) {
        BigDecimal number = new BigDecimal(value);
        if (number.scale() > 400 || number.scale() < -400) {
            return value;
        }
        BigDecimal shown = number.round(SHOWN_DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private void fault(String sentence) {
        if (faults.isEmpty()) {
            faults = new HashMap<>();
        }
        faults.put(cells.size(), sentence);
    }

    private int column(String reference) throws BadFile {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            if (column > DelimitedText.MOST_CELLS) {
                break;
            }
        }
        if (column < 1 || column > DelimitedText.MOST_CELLS || column <= cells.size()) {
            throw new BadFile(line, "", texts.text("SheetRows_badReference", reference), null);
        }
        return column - 1;
    }

    private int styleOf(String style) throws BadFile {
        try {
            return Integer.parseInt(style);
        } catch (NumberFormatException e) {
            throw new BadFile(line, columnName(), texts.text("SheetRows_badReference", style), e);
        }
    }

    private String columnName() {
        return "#" + (cells.size() + 1);
    }

    /** The text up to the end of this element, without the readings that stand beside it. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int readings = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (name.equals("rPh")) {
                    readings++;
                } else if (name.equals("t") && readings == 0) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (name.equals("rPh")) {
                    readings--;
                } else if (name.equals(element)) {
                    break;
                }
            }
        }
        return unescape(text.toString());
    }

    /** Characters that XML can't hold are written as {@code _x000D_}. */
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text).replaceAll(found -> java.util.regex.Matcher
                .quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
