// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** What is known of the chosen row, as text that can be read, selected and copied. */
final class DetailText {
    private static final int MARGIN = 20;

    /** One line; bold or in the colour of a tone. */
    record Line(String text, Tone tone, boolean bold) {
        static Line title(String text) {
            return new Line(text, Tone.PLAIN, true);
        }

        static Line plain(String text) {
            return new Line(text, Tone.PLAIN, false);
        }

        static Line quiet(String text) {
            return new Line(text, Tone.QUIET, false);
        }

        /** A word and what it is. */
        static Line pair(String word, String text) {
            return new Line(word + "\t" + text, Tone.PLAIN, false);
        }
    }

    private final StyledText text;
    private List<Line> shown = List.of();

    DetailText(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(MARGIN, 12, MARGIN, 12);
        text.setLineSpacing(3);
        text.setTabStops(new int[] { 170 });
        text.setCaret(null);
        colour();
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private Palette colour() {
        Palette palette = Palette.of(text);
        text.setBackground(palette.surface());
        text.setForeground(palette.text());
        return palette;
    }

    Control control() {
        return text;
    }

    void show(List<Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = List.copyOf(lines);
        Palette palette = colour();
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line.text()).append('\n'));
        text.setText(all.toString());
        int at = 0;
        for (Line line : lines) {
            int styled = line.text().indexOf('\t') > 0 ? line.text().indexOf('\t') : line.text().length();
            Tone tone = line.text().indexOf('\t') > 0 ? Tone.QUIET : line.tone();
            text.setStyleRange(new StyleRange(at, styled, palette.of(tone), null, line.bold() ? SWT.BOLD : SWT.NORMAL));
            at += line.text().length() + 1;
        }
        text.setTopIndex(0);
    }
}
