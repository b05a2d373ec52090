// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.Locale;

import tsukasa.api.report.Column;

/** The few looks that a cell of ours can have; the ordinal is its number in the file. */
final class XlsxStyles {
    enum Look {
        PLAIN(0, 0, 0, 0, ""), HEAD(0, 1, 2, 1, "<alignment vertical=\"center\" wrapText=\"1\"/>"),
        HEAD_RIGHT(0, 1, 2, 1, "<alignment horizontal=\"right\" vertical=\"center\" wrapText=\"1\"/>"),
        TEXT(0, 0, 0, 0, "<alignment vertical=\"top\"/>"), INTEGER(3, 0, 0, 0, ""), DECIMAL(164, 0, 0, 0, ""),
        PERCENT(165, 0, 0, 0, ""), INSTANT(166, 0, 0, 0, "<alignment horizontal=\"left\"/>"),
        DATE(167, 0, 0, 0, "<alignment horizontal=\"left\"/>"), DURATION(168, 0, 0, 0, ""), BYTES(3, 0, 0, 0, ""),
        TITLE(0, 2, 0, 0, ""), QUIET(0, 3, 0, 0, "<alignment vertical=\"top\"/>");

        private final int format;
        private final int font;
        private final int fill;
        private final int border;
        private final String alignment;

        Look(int format, int font, int fill, int border, String alignment) {
            this.format = format;
            this.font = font;
            this.fill = fill;
            this.border = border;
            this.alignment = alignment;
        }

        static Look of(Column.Type type) {
            return valueOf(type.name());
        }
    }

    private final boolean japanese;

    XlsxStyles(Locale locale) {
        this.japanese = locale.getLanguage().equals("ja");
    }

    String xml() {
        String date = japanese ? "yyyy/mm/dd" : "yyyy\\-mm\\-dd";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"5\">"
                + format(164, "#,##0.00") + format(165, "0.0%") + format(166, date + " hh:mm:ss") + format(167, date)
                + format(168, "[h]:mm:ss") + "</numFmts><fonts count=\"4\">" + font("", 11, "FF1D2730")
                + font("<b/>", 11, "FF1D2730") + font("<b/>", 16, "FF155A98") + font("", 10, "FF5C6873")
                + "</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
                + "<fgColor rgb=\"FFE3EDF6\"/><bgColor indexed=\"64\"/></patternFill></fill></fills><borders count=\"2\">"
                + "<border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>"
                + "<bottom style=\"thin\"><color rgb=\"FF155A98\"/></bottom><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.append("<cellXfs count=\"").append(Look.values().length).append("\">");
        for (Look look : Look.values()) {
            xml.append("<xf numFmtId=\"").append(look.format).append("\" fontId=\"").append(look.font)
                    .append("\" fillId=\"").append(look.fill).append("\" borderId=\"").append(look.border)
                    .append("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"")
                    .append(look.alignment.isEmpty() ? "/>" : " applyAlignment=\"1\">" + look.alignment + "</xf>");
        }
        return xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                + "</cellStyles></styleSheet>").toString();
    }

    private static String format(int id, String code) {
        return "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>";
    }

    private String font(String weight, int size, String colour) {
        return "<font>" + weight + "<sz val=\"" + size + "\"/><color rgb=\"" + colour + "\"/><name val=\""
                + (japanese ? "游ゴシック" : "Calibri") + "\"/><family val=\"2\"/>"
                + (japanese ? "<charset val=\"128\"/>" : "") + "</font>";
    }
}
