// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

/**
 * One of the numbers that matter, of a month and of the months before it.
 *
 * @param type   {@code INTEGER}, {@code DECIMAL} or {@code PERCENT}
 * @param months the oldest first, the month that was asked for last, changed by nobody; NaN where nothing is known
 * @param note   a short line beneath; may be empty
 */
public record Headline(String id, String label, Column.Type type, double[] months, String note) {
    public Headline {
        if (type != Column.Type.INTEGER && type != Column.Type.DECIMAL && type != Column.Type.PERCENT) {
            throw new IllegalArgumentException("a headline is a number, not " + type);
        }
        if (months.length == 0) {
            throw new IllegalArgumentException("a headline has at least its own month");
        }
    }

    public double value() {
        return months[months.length - 1];
    }

    /** Of the month before; NaN if that is not known. */
    public double before() {
        return months.length > 1 ? months[months.length - 2] : Double.NaN;
    }

    /** The value as a figure has it; null where it is not known. */
    public Object cell() {
        return Double.isNaN(value()) ? null : type == Column.Type.INTEGER ? (Object) Math.round(value()) : (Object) value();
    }
}
