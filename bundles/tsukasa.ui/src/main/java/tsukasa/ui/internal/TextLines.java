// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Breaks a text into lines that fit, also where no blanks stand between words. */
public final class TextLines {
    private TextLines() {
    }

    public static List<String> wrap(GC gc, String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            wrapParagraph(gc, paragraph, width, lines);
        }
        return lines;
    }

    /** At most so many lines; the last one ends in an ellipsis if there were more. */
    public static List<String> wrap(GC gc, String text, int width, int most) {
        List<String> lines = wrap(gc, text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, CellPainter.cut(gc, lines.get(most - 1) + " " + lines.get(most), width));
        return kept;
    }

    private static void wrapParagraph(GC gc, String text, int width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        int start = 0;
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (fits > start && gc.textExtent(text.substring(start, end).stripTrailing(), SWT.DRAW_TRANSPARENT).x > width) {
                lines.add(text.substring(start, fits).strip());
                start = fits;
            }
            fits = end;
        }
        lines.add(text.substring(start).strip());
    }
}
