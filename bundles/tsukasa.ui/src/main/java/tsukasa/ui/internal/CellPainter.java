// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** Draws a cell: its ground, a dot where it has a tone, its text, cut with an ellipsis where it does not fit. */
public final class CellPainter extends AbstractCellPainter {
    private static final int DOT = 8;
    private static final int ARROW = 8;
    private static final String ELLIPSIS = "\u2026";
    private final Content content;

    /** What a cell shows, asked while painting. */
    public interface Content {
        Look look(int column, int row);

        Palette palette();
    }

    /**
     * @param right    whether the text stands at the right
     * @param dot      {@link Tone#PLAIN} for none
     * @param outlined whether the keyboard stands in this row
     * @param sorted   0, or the place in the sort order from 1, negative when descending
     */
    public record Look(String text, boolean right, Tone dot, Color ground, Color ink, boolean outlined, int sorted) {
    }

    public CellPainter(Content content) {
        this.content = content;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Look look = content.look(cell.getColumnIndex(), cell.getRowIndex());
        Palette palette = content.palette();
        gc.setBackground(look.ground());
        gc.fillRectangle(bounds);
        gc.setBackground(look.outlined() ? palette.accent() : palette.line());
        gc.fillRectangle(bounds.x, bounds.y + bounds.height - 1, bounds.width, 1);
        if (look.outlined()) {
            gc.fillRectangle(bounds.x, bounds.y, bounds.width, 1);
        }
        Rectangle clip = gc.getClipping();
        gc.setClipping(clip.intersection(bounds));
        text(gc, look, palette, bounds);
        gc.setClipping(clip);
    }

    private static void text(GC gc, Look look, Palette palette, Rectangle bounds) {
        int left = bounds.x + TableCanvas.padding();
        int width = bounds.width - 2 * TableCanvas.padding();
        if (look.dot() != Tone.PLAIN) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(palette.of(look.dot()));
            gc.fillOval(left, bounds.y + (bounds.height - DOT) / 2, DOT, DOT);
            left += DOT + 6;
            width -= DOT + 6;
        }
        if (look.sorted() != 0) {
            width -= arrow(gc, look.sorted(), palette, left + width, bounds);
        }
        if (look.text().isEmpty() || width <= 0) {
            return;
        }
        Point size = gc.textExtent(look.text(), SWT.DRAW_TRANSPARENT);
        String shown = size.x <= width ? look.text() : cut(gc, look.text(), width);
        int x = look.right() && size.x <= width ? left + width - size.x : left;
        gc.setForeground(look.ink());
        gc.drawText(shown, x, bounds.y + (bounds.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    /** Draws the arrow of a sorted column, numbered from the second on, and answers how much room it took. */
    private static int arrow(GC gc, int sorted, Palette palette, int right, Rectangle bounds) {
        String number = Math.abs(sorted) == 1 ? "" : Integer.toString(Math.abs(sorted));
        int numberWidth = number.isEmpty() ? 0 : gc.textExtent(number).x + 2;
        int x = right - numberWidth - ARROW;
        int middle = bounds.y + bounds.height / 2;
        int tip = sorted > 0 ? middle - ARROW / 4 : middle + ARROW / 4;
        int base = sorted > 0 ? middle + ARROW / 4 : middle - ARROW / 4;
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.accent());
        gc.fillPolygon(new int[] { x, base, x + ARROW, base, x + ARROW / 2, tip });
        gc.setForeground(palette.muted());
        gc.drawText(number, x + ARROW + 2, bounds.y + TableCanvas.padding() / 2, SWT.DRAW_TRANSPARENT);
        return ARROW + numberWidth + 4;
    }

    /** As much of the text as fits before an ellipsis. */
    static String cut(GC gc, String text, int width) {
        int fits = 0;
        int tooMuch = text.length();
        while (tooMuch - fits > 1) {
            int middle = (fits + tooMuch) >>> 1;
            if (gc.textExtent(text.substring(0, middle) + ELLIPSIS, SWT.DRAW_TRANSPARENT).x <= width) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        if (fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1))) {
            fits--;
        }
        return text.substring(0, fits) + ELLIPSIS;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        Look look = content.look(cell.getColumnIndex(), cell.getRowIndex());
        int dot = look.dot() == Tone.PLAIN ? 0 : DOT + 6;
        return gc.textExtent(look.text(), SWT.DRAW_TRANSPARENT).x + dot + (look.sorted() == 0 ? 0 : 2 * ARROW) + 2 * TableCanvas.padding() + 1;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + TableCanvas.padding();
    }
}
