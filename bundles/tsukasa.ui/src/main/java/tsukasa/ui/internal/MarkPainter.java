// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;

import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.chart.Ink;
import tsukasa.reports.chart.Mark;

/**
 * Draws the marks of a chart onto the screen with the platform's own pen and fonts, so that it is sharp at any scale.
 * The same marks become the SVG of reports.
 */
public final class MarkPainter {
    private static final String NONE = "none";
    private final GC gc;
    private final Fonts fonts;

    public MarkPainter(GC gc, Fonts fonts) {
        this.gc = gc;
        this.fonts = fonts;
    }

    public void paint(ChartDrawing drawing) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        drawing.marks().forEach(this::mark);
        gc.setAlpha(255);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Path path -> path(path);
            case Mark.Dot dot -> dot(dot);
            case Mark.Label label -> label(label);
        }
    }

    private void box(Mark.Box box) {
        Path path = new Path(gc.getDevice());
        if (box.radius() > 0 && box.width() > 0 && box.height() > 0) {
            rounded(path, box);
        } else {
            path.addRectangle((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
        }
        draw(path, box.ink());
    }

    private static void rounded(Path path, Mark.Box box) {
        float x = (float) box.x();
        float y = (float) box.y();
        float right = x + (float) box.width();
        float bottom = y + (float) box.height();
        float r = (float) Math.min(box.radius(), Math.min(box.width(), box.height()) / 2);
        path.moveTo(x + r, y);
        path.lineTo(right - r, y);
        path.quadTo(right, y, right, y + r);
        path.lineTo(right, bottom - r);
        path.quadTo(right, bottom, right - r, bottom);
        path.lineTo(x + r, bottom);
        path.quadTo(x, bottom, x, bottom - r);
        path.lineTo(x, y + r);
        path.quadTo(x, y, x + r, y);
        path.close();
    }

    private void path(Mark.Path line) {
        double[] points = line.points();
        if (points.length < 4) {
            return;
        }
        Path path = new Path(gc.getDevice());
        path.moveTo((float) points[0], (float) points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo((float) points[i], (float) points[i + 1]);
        }
        if (line.closed()) {
            path.close();
        }
        draw(path, line.ink());
    }

    private void dot(Mark.Dot dot) {
        Path path = new Path(gc.getDevice());
        float size = (float) dot.radius() * 2;
        path.addArc((float) (dot.x() - dot.radius()), (float) (dot.y() - dot.radius()), size, size, 0, 360);
        path.close();
        draw(path, dot.ink());
    }

    private void draw(Path path, Ink ink) {
        try {
            if (!NONE.equals(ink.fill())) {
                gc.setAlpha((int) Math.round(ink.opacity() * 255));
                gc.setBackground(colour(ink.fill()));
                gc.fillPath(path);
                gc.setAlpha(255);
            }
            if (!NONE.equals(ink.stroke())) {
                gc.setForeground(colour(ink.stroke()));
                gc.setLineAttributes(line(ink));
                gc.drawPath(path);
            }
        } finally {
            path.dispose();
        }
    }

    private static LineAttributes line(Ink ink) {
        double[] lengths = ink.dash().lengths();
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        return new LineAttributes((float) ink.strokeWidth(), SWT.CAP_ROUND, SWT.JOIN_ROUND,
                dash.length == 0 ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, dash.length == 0 ? null : dash, 0, 10);
    }

    private void label(Mark.Label label) {
        gc.setFont(fonts.pixels(label.size(), label.bold()));
        gc.setForeground(colour(label.colour()));
        int width = gc.textExtent(label.text(), SWT.DRAW_TRANSPARENT).x;
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2.0;
            case END -> label.x() - width;
        };
        FontMetrics metrics = gc.getFontMetrics();
        double top = label.y() - metrics.getAscent() - metrics.getLeading();
        gc.drawText(label.text(), (int) Math.round(x), (int) Math.round(top), SWT.DRAW_TRANSPARENT);
    }

    /** @param hex as {@code #rrggbb} */
    public static Color colour(String hex) {
        int rgb = Integer.parseInt(hex, 1, 7, 16);
        return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
