// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.List;

/**
 * What a chart says about one place of it.
 *
 * @param heading the time, category or cell
 * @param area    what to point at: a bar, a cell, or a thin column at a time
 */
public record Tip(String heading, List<Entry> entries, Area area) {
    /** One value; {@code y} is where it stands in the drawing. */
    public record Entry(String name, String value, String colour, double y) {
    }

    public record Area(double x, double y, double width, double height) {
        public boolean contains(double atX, double atY) {
            return atX >= x && atX < x + width && atY >= y && atY < y + height;
        }
    }

    public Tip {
        entries = List.copyOf(entries);
    }

    /** All of it as one line, for example for a screen reader. */
    public String text() {
        StringBuilder text = new StringBuilder(heading);
        for (Entry entry : entries) {
            text.append(text.isEmpty() ? "" : ", ").append(entry.name()).append(entry.name().isEmpty() ? "" : " ")
                    .append(entry.value());
        }
        return text.toString();
    }
}
