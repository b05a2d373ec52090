// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.text.AttributedCharacterIterator;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.chart.Ink;
import tsukasa.reports.chart.Mark;

/** Paints the marks of a chart as vectors, and its words as text that can be searched, in the faces of the document. */
final class ChartPainter {
    private static final double HATCH = 6;
    private final PdfBoxGraphics2D graphics;
    private final PaperFonts fonts;

    ChartPainter(Graphics2D graphics, PaperFonts fonts) {
        this.graphics = (PdfBoxGraphics2D) graphics;
        this.fonts = fonts;
    }

    void paint(ChartDrawing drawing) {
        drawing.marks().forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
        case Mark.Box box -> draw(box.radius() > 0
                ? new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius())
                : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.ink());
        case Mark.Dot dot -> draw(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(),
                2 * dot.radius()), dot.ink());
        case Mark.Path path -> draw(path(path), path.ink());
        case Mark.Label label -> write(label);
        }
    }

    private static Shape path(Mark.Path mark) {
        Path2D path = new Path2D.Double();
        double[] points = mark.points();
        for (int i = 0; i < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(points[0], points[1]);
            } else {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        if (mark.closed()) {
            path.closePath();
        }
        return path;
    }

    private void draw(Shape shape, Ink ink) {
        if (!ink.fill().equals("none")) {
            graphics.setColor(Color.decode(ink.fill()));
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) ink.opacity()));
            graphics.fill(shape);
            graphics.setComposite(AlphaComposite.SrcOver);
            hatch(shape, ink.hatch());
        }
        if (!ink.stroke().equals("none")) {
            double[] lengths = ink.dash().lengths();
            float[] dash = lengths.length == 0 ? null : new float[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                dash[i] = (float) lengths[i];
            }
            graphics.setColor(Color.decode(ink.stroke()));
            graphics.setStroke(new BasicStroke((float) ink.strokeWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND,
                    1, dash, 0));
            graphics.draw(shape);
        }
    }

    private void hatch(Shape shape, Ink.Hatch hatch) {
        if (hatch == Ink.Hatch.NONE) {
            return;
        }
        Rectangle2D bounds = shape.getBounds2D();
        double size = Math.ceil(Math.max(bounds.getWidth(), bounds.getHeight()) / HATCH + 2) * HATCH;
        double left = Math.floor(bounds.getX() / HATCH) * HATCH;
        double top = Math.floor(bounds.getY() / HATCH) * HATCH;
        Path2D lines = new Path2D.Double();
        for (double at = -size; at <= size; at += HATCH) {
            switch (hatch) {
            case RISING -> line(lines, left + at, top + size, left + at + size, top);
            case FALLING -> line(lines, left + at, top, left + at + size, top + size);
            case LEVEL -> line(lines, left, top + at + HATCH / 2, left + size, top + at + HATCH / 2);
            case UPRIGHT -> line(lines, left + at + HATCH / 2, top, left + at + HATCH / 2, top + size);
            case CROSSED -> {
                line(lines, left + at, top + size, left + at + size, top);
                line(lines, left + at, top, left + at + size, top + size);
            }
            case NONE -> throw new IllegalStateException();
            }
        }
        Shape before = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(0.9f));
        graphics.draw(lines);
        graphics.setClip(before);
    }

    private static void line(Path2D lines, double x1, double y1, double x2, double y2) {
        lines.append(new Line2D.Double(x1, y1, x2, y2), false);
    }

    private void write(Mark.Label label) {
        PDFont face = fonts.face(label.bold());
        String text = PaperFonts.showable(face, label.text());
        graphics.setColor(Color.decode(label.colour()));
        graphics.setFontTextDrawer(new Writer(face, text, label.size()));
        try {
            double width = face.getStringWidth(text) / 1000 * label.size();
            double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
            };
            graphics.drawString(text, (float) x, (float) label.y());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Writes a line of text in a face of the document, whatever faces Java has. */
    private record Writer(PDFont face, String text, double size) implements IPdfBoxGraphics2DFontTextDrawer {
        @Override
        public boolean canDrawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) throws IOException {
            PDPageContentStream stream = env.getContentStream();
            env.applyPaint(env.getPaint(), null);
            stream.beginText();
            stream.setFont(face, (float) size);
            stream.setTextMatrix(new Matrix(1, 0, 0, -1, 0, 0));
            stream.showText(text);
            stream.endText();
        }

        @Override
        public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
            throw new UnsupportedOperationException("text is measured by its face");
        }
    }
}
