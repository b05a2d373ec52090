// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import tsukasa.reports.chart.Tip;
import tsukasa.ui.Palette;

/** Draws what a chart says about a place: the place itself lit, and a card with the values beside it. */
public final class TipPainter {
    private static final int PAD = 8;
    private static final int SWATCH = 9;
    private final GC gc;
    private final Palette palette;
    private final Fonts fonts;

    public TipPainter(GC gc, Palette palette, Fonts fonts) {
        this.gc = gc;
        this.palette = palette;
        this.fonts = fonts;
    }

    public void paint(Tip tip, Rectangle bounds) {
        point(tip);
        gc.setFont(fonts.scaled(1, true));
        int row = gc.getFontMetrics().getHeight() + 2;
        int width = gc.textExtent(tip.heading()).x;
        gc.setFont(fonts.scaled(1, false));
        for (Tip.Entry entry : tip.entries()) {
            width = Math.max(width, SWATCH + 6 + gc.textExtent(line(entry)).x);
        }
        width += 2 * PAD;
        int height = 2 * PAD + row * (1 + tip.entries().size());
        int right = (int) (tip.area().x() + tip.area().width()) + 10;
        int x = right + width <= bounds.width ? right : Math.max(2, (int) tip.area().x() - width - 10);
        int y = (int) Math.clamp(tip.area().y() + 4, 2, Math.max(2, bounds.height - height - 2));
        card(x, y, width, height);
        text(tip, x + PAD, y + PAD, row);
    }

    private void point(Tip tip) {
        Tip.Area area = tip.area();
        gc.setAlpha(40);
        gc.setBackground(palette.text());
        gc.fillRectangle((int) area.x(), (int) area.y(), Math.max(1, (int) area.width()), (int) area.height());
        gc.setAlpha(255);
        gc.setAntialias(SWT.ON);
        for (Tip.Entry entry : tip.entries()) {
            if (area.width() <= 2 && Double.isFinite(entry.y())) {
                gc.setBackground(MarkPainter.colour(entry.colour()));
                gc.fillOval((int) area.x() - 4, (int) entry.y() - 4, 8, 8);
            }
        }
    }

    private void card(int x, int y, int width, int height) {
        gc.setBackground(palette.ground());
        gc.fillRoundRectangle(x, y, width, height, 8, 8);
        gc.setForeground(palette.muted());
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawRoundRectangle(x, y, width, height, 8, 8);
    }

    private void text(Tip tip, int x, int top, int row) {
        gc.setForeground(palette.text());
        gc.setFont(fonts.scaled(1, true));
        gc.drawText(tip.heading(), x, top, SWT.DRAW_TRANSPARENT);
        gc.setFont(fonts.scaled(1, false));
        int y = top;
        for (Tip.Entry entry : tip.entries()) {
            y += row;
            gc.setBackground(MarkPainter.colour(entry.colour()));
            gc.fillRoundRectangle(x, y + (row - SWATCH) / 2, SWATCH, SWATCH, 3, 3);
            gc.drawText(line(entry), x + SWATCH + 6, y, SWT.DRAW_TRANSPARENT);
        }
    }

    private static String line(Tip.Entry entry) {
        return entry.name().isEmpty() ? entry.value() : entry.name() + "  " + entry.value();
    }
}
