// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

/** How much room text takes, near enough for any sans-serif font, so that a drawing depends on no installed font. */
final class TextWidth {
    private static final double NARROW = 0.33;

    private TextWidth() {
    }

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::ems).sum() * size;
    }

    /** As much of the text as fits, with an ellipsis where something is left out. */
    static String shortened(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).strip() + "…";
    }

    private static double ems(int c) {
        if (wide(c)) {
            return 1;
        }
        if (Character.isDigit(c)) {
            return 0.6;
        }
        if ("iljtfrI".indexOf(c) >= 0 || Character.isWhitespace(c) || ".,:;'!|()/-".indexOf(c) >= 0) {
            return NARROW;
        }
        if ("mwMW%".indexOf(c) >= 0) {
            return 0.86;
        }
        return Character.isUpperCase(c) ? 0.67 : 0.55;
    }

    static boolean wide(int c) {
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff01 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x3fffd || c == '…';
    }
}
