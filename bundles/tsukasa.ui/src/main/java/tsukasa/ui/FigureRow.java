// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.ui.internal.Fonts;
import tsukasa.ui.internal.TextLines;

/** Numbers that matter side by side: what each is, how much, and a line beneath. Where they say the most, above charts and rows. */
public final class FigureRow {
    private static final int PAD = 10;
    private static final double BIG = 1.7;
    private static final int DETAIL_LINES = 2;
    private final Canvas canvas;
    private final Fonts fonts;
    private List<Figure> figures = List.of();

    /** One number; {@code detail} may be empty, and says whatever the tone says. */
    public record Figure(String label, String value, String detail, Tone tone) {
        public Figure(String label, String value, String detail) {
            this(label, value, detail, Tone.PLAIN);
        }
    }

    public FigureRow(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? 400 : wide, high == SWT.DEFAULT ? height() : high);
            }
        };
        fonts = new Fonts(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(at(event.x)));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = figures.stream().map(FigureRow::line).collect(Collectors.joining("\n"));
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LABEL;
            }
        });
    }

    public Control control() {
        return canvas;
    }

    public void show(List<Figure> next) {
        figures = List.copyOf(next);
        canvas.redraw();
    }

    private static String line(Figure figure) {
        return figure.label + ": " + figure.value + (figure.detail.isEmpty() ? "" : ", " + figure.detail);
    }

    private int height() {
        GC gc = new GC(canvas);
        gc.setFont(canvas.getFont());
        int line = gc.getFontMetrics().getHeight();
        gc.setFont(fonts.scaled(BIG, true));
        int big = gc.getFontMetrics().getHeight();
        gc.dispose();
        return PAD + (1 + DETAIL_LINES) * line + big;
    }

    private int width() {
        return canvas.getClientArea().width / Math.max(1, figures.size());
    }

    /** What does not fit is read in the tip. */
    private String at(int x) {
        int number = width() == 0 ? 0 : x / width();
        return number < figures.size() ? line(figures.get(number)).replace("&", "&&") : null;
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.ground());
        gc.fillRectangle(area);
        for (int i = 0; i < figures.size(); i++) {
            if (i > 0) {
                gc.setForeground(palette.line());
                gc.drawLine(i * width(), PAD / 2, i * width(), area.height - PAD / 2);
            }
            draw(gc, palette, figures.get(i), i * width() + (i == 0 ? 2 : PAD), width() - 2 * PAD);
        }
    }

    private void draw(GC gc, Palette palette, Figure figure, int x, int room) {
        int y = PAD / 2;
        gc.setFont(canvas.getFont());
        gc.setForeground(palette.muted());
        int line = gc.getFontMetrics().getHeight();
        gc.drawText(one(gc, figure.label, room), x, y, SWT.DRAW_TRANSPARENT);
        y += line;
        gc.setFont(fonts.scaled(BIG, true));
        gc.setForeground(palette.of(figure.tone));
        gc.drawText(one(gc, figure.value, room), x, y, SWT.DRAW_TRANSPARENT);
        y += gc.getFontMetrics().getHeight();
        gc.setFont(canvas.getFont());
        gc.setForeground(palette.text());
        for (String part : figure.detail.isEmpty() ? List.<String> of() : TextLines.wrap(gc, figure.detail, Math.max(20, room), DETAIL_LINES)) {
            gc.drawText(part, x, y, SWT.DRAW_TRANSPARENT);
            y += line;
        }
    }

    private static String one(GC gc, String text, int room) {
        return text.isEmpty() ? "" : TextLines.wrap(gc, text, Math.max(20, room), 1).getFirst();
    }
}
