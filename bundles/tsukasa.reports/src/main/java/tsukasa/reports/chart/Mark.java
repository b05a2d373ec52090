// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

/** One shape of a drawing, in pixels from its upper left corner. Later marks cover earlier ones. */
public sealed interface Mark {
    record Box(double x, double y, double width, double height, double radius, Ink ink) implements Mark {
    }

    /** Straight lines through x0, y0, x1, y1 ... */
    record Path(double[] points, boolean closed, Ink ink) implements Mark {
    }

    record Dot(double x, double y, double radius, Ink ink) implements Mark {
    }

    /** A line of text; {@code y} is its baseline. */
    record Label(double x, double y, String text, double size, boolean bold, Anchor anchor, String colour)
            implements Mark {
    }

    /** Which end of a label its {@code x} is. */
    enum Anchor {
        START, MIDDLE, END
    }
}
