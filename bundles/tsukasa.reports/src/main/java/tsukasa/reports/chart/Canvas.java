// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.Texts;

/** The sheet that a layout draws on: what is common to all charts, from the outside in. */
final class Canvas {
    private static final double PAD = 8;

    private final String id;
    private final String title;
    private final String description;
    private final ChartStyle style;
    private final List<Mark> marks = new ArrayList<>();
    private Texts texts;
    private double top = PAD;
    private double bottom;
    private double left = PAD;
    private double right;

    Canvas(String id, String title, String description, ChartStyle style) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.style = style;
        this.bottom = style.height() - PAD;
        this.right = style.width() - PAD;
        if (!Ink.NONE.equals(palette().background())) {
            box(0, 0, style.width(), style.height(), 0, Ink.filled(palette().background()));
        }
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    ChartStyle style() {
        return style;
    }

    Palette palette() {
        return style.palette();
    }

    double size() {
        return style.textSize();
    }

    List<Mark> marks() {
        return marks;
    }

    Tip.Area plot() {
        return new Tip.Area(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    Texts texts() {
        if (texts == null) {
            texts = Texts.of(Canvas.class, style.locale());
        }
        return texts;
    }

    /** A number as it is read in this language, with as many decimals as this step between ticks needs. */
    String number(double value, double step) {
        NumberFormat format = NumberFormat.getNumberInstance(style.locale());
        int decimals = step >= 1 ? 0 : (int) Math.min(6, Math.ceil(-Math.log10(step) - 1e-9));
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value == 0 ? 0.0 : value);
    }

    /** A value of the data with its unit: whole numbers whole, others with three digits that count. */
    String value(double value, String unit) {
        if (Double.isNaN(value)) {
            return texts().text("Tip_none");
        }
        NumberFormat format = NumberFormat.getNumberInstance(style.locale());
        double amount = Math.abs(value);
        format.setMaximumFractionDigits(amount == Math.rint(amount) || amount >= 100 ? 0 : amount >= 10 ? 1 : 2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String number = format.format(value == 0 ? 0.0 : value);
        if (unit.isBlank()) {
            return number;
        }
        boolean close = unit.equals("%") || TextWidth.wide(unit.codePointAt(0));
        return number + (close ? "" : " ") + unit;
    }

    /** Narrows what is left for the values. */
    void take(double fromTop, double fromRight, double fromBottom, double fromLeft) {
        top += fromTop;
        right -= fromRight;
        bottom -= fromBottom;
        left += fromLeft;
    }

    /** What a colour or a rhythm of line stands for. */
    record Key(String name, Ink ink, boolean line) {
    }

    /** Title, then what the colours mean, each in its own row on top. */
    void head(List<String> series, boolean lines) {
        keys(IntStream.range(0, series.size())
                .mapToObj(i -> new Key(series.get(i), lines ? Ink.line(palette(), i, 2.2) : Ink.area(palette(), i), lines))
                .toList());
    }

    /** As {@link #head}; a single one needs no key. */
    void keys(List<Key> keys) {
        if (style.titled() && !title.isBlank()) {
            double size = size() * 1.2;
            label(left, top + size, TextWidth.shortened(title, size, right - left), size, true, Mark.Anchor.START,
                    palette().text());
            top += size + 10;
        }
        if (keys.size() > 1) {
            legend(keys);
        }
    }

    private void legend(List<Key> keys) {
        double x = left;
        for (Key key : keys) {
            double swatch = key.line ? size() * 1.8 : size() * 0.9;
            String name = TextWidth.shortened(key.name, size(), right - left - swatch - 6);
            double width = swatch + 6 + TextWidth.of(name, size());
            if (x > left && x + width > right) {
                x = left;
                top += size() * 1.6;
            }
            double middle = top + size() * 0.62;
            if (key.line) {
                path(false, key.ink, x, middle, x + swatch, middle);
            } else {
                box(x, middle - swatch / 2, swatch, swatch, 2, key.ink);
            }
            label(x + swatch + 6, top + size(), name, size(), false, Mark.Anchor.START, palette().text());
            x += width + size() * 1.4;
        }
        top += size() * 1.6 + 2;
    }

    void unit(String unit) {
        if (!unit.isBlank()) {
            label(left, top + size() * 0.9, unit, size() * 0.92, false, Mark.Anchor.START, palette().quiet());
        }
        top += size() * 1.6;
    }

    /** Says that there is nothing to show, in the middle of the plot. */
    void nothing() {
        Tip.Area plot = plot();
        label(plot.x() + plot.width() / 2, plot.y() + plot.height() / 2, texts().text("Chart_nothing"), size(), false,
                Mark.Anchor.MIDDLE, palette().quiet());
    }

    void box(double x, double y, double width, double height, double radius, Ink ink) {
        marks.add(new Mark.Box(x, y, width, height, radius, ink));
    }

    void path(boolean closed, Ink ink, double... points) {
        marks.add(new Mark.Path(points, closed, ink));
    }

    void dot(double x, double y, double radius, Ink ink) {
        marks.add(new Mark.Dot(x, y, radius, ink));
    }

    void label(double x, double y, String text, double size, boolean bold, Mark.Anchor anchor, String colour) {
        if (!text.isEmpty()) {
            marks.add(new Mark.Label(x, y, text, size, bold, anchor, colour));
        }
    }

    /** A label in the size and colour of the axes. */
    void quiet(double x, double y, String text, Mark.Anchor anchor) {
        label(x, y, text, size(), false, anchor, palette().quiet());
    }
}
