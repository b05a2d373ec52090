// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.EnumSet;
import java.util.Set;

import tsukasa.reports.chart.Ink.Dash;
import tsukasa.reports.chart.Ink.Hatch;

/** Writes marks as SVG that every renderer understands: shapes, text, and patterns only where a hatch is asked for. */
final class SvgWriter {
    private final StringBuilder svg = new StringBuilder(16_384);
    private final String id;
    private final Set<Hatch> hatches = EnumSet.noneOf(Hatch.class);

    private SvgWriter(String id) {
        this.id = id;
    }

    static String write(ChartDrawing drawing, String id) {
        SvgWriter writer = new SvgWriter(id);
        writer.document(drawing);
        return writer.svg.toString();
    }

    private void document(ChartDrawing drawing) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").append(id)
                .append("-title ").append(id).append("-desc\" id=\"").append(id).append("\" width=\"")
                .append(drawing.width()).append("\" height=\"").append(drawing.height()).append("\" viewBox=\"0 0 ")
                .append(drawing.width()).append(' ').append(drawing.height()).append("\" font-family=\"")
                .append(escape(drawing.style().fontFamily())).append("\">\n<title id=\"").append(id).append("-title\">")
                .append(escape(drawing.title())).append("</title>\n<desc id=\"").append(id).append("-desc\">")
                .append(escape(drawing.description())).append("</desc>\n");
        int definitions = svg.length();
        drawing.marks().forEach(this::mark);
        svg.append("</svg>");
        if (!hatches.isEmpty()) {
            StringBuilder patterns = new StringBuilder("<defs>");
            hatches.forEach(hatch -> patterns.append(pattern(hatch)));
            svg.insert(definitions, patterns.append("</defs>\n"));
        }
    }

    private void mark(Mark mark) {
        switch (mark) {
        case Mark.Box box -> {
            box(box, box.ink());
            if (box.ink().hatch() != Hatch.NONE) {
                box(box, hatched(box.ink()));
            }
        }
        case Mark.Path path -> {
            path(path, path.ink());
            if (path.ink().hatch() != Hatch.NONE) {
                path(path, hatched(path.ink()));
            }
        }
        case Mark.Dot dot -> {
            svg.append("<circle");
            number("cx", dot.x());
            number("cy", dot.y());
            number("r", dot.radius());
            ink(dot.ink());
            svg.append("/>\n");
        }
        case Mark.Label label -> label(label);
        }
    }

    private void box(Mark.Box box, Ink ink) {
        svg.append("<rect");
        number("x", box.x());
        number("y", box.y());
        number("width", box.width());
        number("height", box.height());
        if (box.radius() > 0) {
            number("rx", box.radius());
        }
        ink(ink);
        svg.append("/>\n");
    }

    private void path(Mark.Path path, Ink ink) {
        svg.append("<path d=\"");
        double[] points = path.points();
        for (int i = 0; i < points.length; i += 2) {
            svg.append(i == 0 ? 'M' : 'L');
            number(points[i]);
            svg.append(' ');
            number(points[i + 1]);
        }
        svg.append(path.closed() ? "Z\"" : "\" stroke-linejoin=\"round\"");
        ink(ink);
        svg.append("/>\n");
    }

    private void label(Mark.Label label) {
        svg.append("<text");
        number("x", label.x());
        number("y", label.y());
        number("font-size", label.size());
        svg.append(label.bold() ? " font-weight=\"bold\"" : "");
        switch (label.anchor()) {
        case MIDDLE -> svg.append(" text-anchor=\"middle\"");
        case END -> svg.append(" text-anchor=\"end\"");
        case START -> {
            // the default
        }
        }
        svg.append(" fill=\"").append(label.colour()).append("\">").append(escape(label.text())).append("</text>\n");
    }

    /** The white lines alone, to be laid over the fill. */
    private Ink hatched(Ink ink) {
        hatches.add(ink.hatch());
        return new Ink("url(#" + id + "-" + name(ink.hatch()) + ")", 1, Hatch.NONE, Ink.NONE, 0, Dash.SOLID);
    }

    private void ink(Ink ink) {
        svg.append(" fill=\"").append(ink.fill()).append('"');
        if (ink.opacity() < 1) {
            number("fill-opacity", ink.opacity());
        }
        if (!ink.stroke().equals(Ink.NONE)) {
            svg.append(" stroke=\"").append(ink.stroke()).append('"');
            number("stroke-width", ink.strokeWidth());
            double[] dash = ink.dash().lengths();
            for (int i = 0; i < dash.length; i++) {
                svg.append(i == 0 ? " stroke-dasharray=\"" : " ");
                number(dash[i]);
            }
            svg.append(dash.length > 0 ? "\"" : "");
        }
    }

    private String pattern(Hatch hatch) {
        String lines = switch (hatch) {
        case RISING -> "M-1 1L1 -1M0 6L6 0M5 7L7 5";
        case FALLING -> "M-1 5L1 7M0 0L6 6M5 -1L7 1";
        case LEVEL -> "M0 3L6 3";
        case UPRIGHT -> "M3 0L3 6";
        case CROSSED -> "M0 0L6 6M0 6L6 0";
        case NONE -> "";
        };
        return "<pattern id=\"" + id + "-" + name(hatch)
                + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"" + lines
                + "\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1\" stroke-opacity=\"0.75\"/></pattern>";
    }

    private static String name(Hatch hatch) {
        return hatch.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void number(String name, double value) {
        svg.append(' ').append(name).append("=\"");
        number(value);
        svg.append('"');
    }

    /** Two decimals at most, none where they are zero. */
    private void number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            svg.append('-');
            hundredths = -hundredths;
        }
        svg.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest > 0) {
            svg.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                svg.append(rest % 10);
            }
        }
    }

    /** Text as XML takes it; characters that XML has no place for become U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> {
                boolean allowed = c >= 0x20 && c < 0xd800 || c == '\t' || c == '\n' || c == '\r'
                        || c >= 0xe000 && c < 0xfffe || c >= 0x10000;
                escaped.appendCodePoint(allowed ? c : 0xfffd);
            }
            }
        });
        return escaped.toString();
    }
}
