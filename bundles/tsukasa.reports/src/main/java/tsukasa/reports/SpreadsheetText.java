// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

/** Text that a spreadsheet shows and does not run. What was made harmless can be made what it was. */
public final class SpreadsheetText {
    private static final String RUN = "=+-@\t\r\n＝＋－＠";
    private static final String SKIPPED = " \"'\u00a0\u3000\ufeff\u200b";

    private SpreadsheetText() {
    }

    /** The text, with an apostrophe in front if a spreadsheet would run it or if it has an apostrophe there already. */
    public static String harmless(String text) {
        return text.startsWith("'") || runs(text) ? "'" + text : text;
    }

    /** For a cell that says that it is text, which no spreadsheet runs: changed only where {@link #restored} would take something away. */
    public static String kept(String text) {
        return restored(text).equals(text) ? text : "'" + text;
    }

    /** What {@link #harmless} or {@link #kept} was given. */
    public static String restored(String text) {
        return text.startsWith("'") && harmless(text.substring(1)).equals(text) ? text.substring(1) : text;
    }

    private static boolean runs(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (RUN.indexOf(c) >= 0) {
                return true;
            }
            if (SKIPPED.indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }
}
