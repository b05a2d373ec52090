// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.Objects;

/**
 * How a shape is filled and outlined. A colour of {@code none} leaves out the fill or the outline.
 *
 * @param opacity of the fill, 0 to 1
 * @param dash    lengths of ink and gap in turn; empty for a solid line
 */
public record Ink(String fill, double opacity, Hatch hatch, String stroke, double strokeWidth, Dash dash) {
    static final String NONE = "none";

    /** White lines over a fill, which keep areas apart in grey. */
    public enum Hatch {
        NONE, RISING, FALLING, LEVEL, UPRIGHT, CROSSED
    }

    /** The rhythm of a line. */
    public enum Dash {
        SOLID(), LONG(7, 3), SHORT(3, 3), DOTTED(1.2, 2.8), MIXED(8, 3, 1.5, 3);

        private final double[] lengths;

        Dash(double... lengths) {
            this.lengths = lengths;
        }

        /** Lengths of ink and gap in turn; none for a solid line. */
        public double[] lengths() {
            return lengths.clone();
        }
    }

    public Ink {
        Objects.requireNonNull(fill);
        Objects.requireNonNull(stroke);
    }

    static Ink filled(String colour) {
        return new Ink(colour, 1, Hatch.NONE, NONE, 0, Dash.SOLID);
    }

    static Ink stroked(String colour, double width) {
        return new Ink(NONE, 1, Hatch.NONE, colour, width, Dash.SOLID);
    }

    Ink opacity(double share) {
        return new Ink(fill, share, hatch, stroke, strokeWidth, dash);
    }

    Ink outlined(String colour, double width) {
        return new Ink(fill, opacity, hatch, colour, width, dash);
    }

    /** The line of the series with this number. */
    static Ink line(Palette palette, int series, double width) {
        Dash dash = palette.patterned() ? Dash.values()[series % Dash.values().length] : Dash.SOLID;
        return new Ink(NONE, 1, Hatch.NONE, palette.series(series), width, dash);
    }

    /** The area or bar of the series with this number. */
    static Ink area(Palette palette, int series) {
        Hatch hatch = palette.patterned() ? Hatch.values()[series % Hatch.values().length] : Hatch.NONE;
        return new Ink(palette.series(series), 1, hatch, NONE, 0, Dash.SOLID);
    }
}
