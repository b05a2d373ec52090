// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import tsukasa.api.Bytes;

/**
 * Where a figure comes from: in words, and the very rows that were counted. {@link #reckon} counts them once more, so that whoever asks
 * for the rows is told whether they come to the figure.
 *
 * @param definition which rows these are and what is made of them, one or two sentences in the reader's language
 * @param rows       read only when somebody asks for them, with the filter that the figure has
 */
public record Pedigree(String definition, Table rows, Reckoning reckoning) {
    private static final double NANOS = 1e9;
    private static final double CLOSE = 1e-9;

    /** What is made of the rows; columns are named by their ids. */
    public sealed interface Reckoning {
    }

    /** How many rows there are. */
    public record Count() implements Reckoning {
    }

    /** What the cells of a column come to; those without a value are left out. */
    public record Sum(String column) implements Reckoning {
    }

    /** The greatest cell of a column, 0 if there is none. */
    public record Most(String column) implements Reckoning {
    }

    /** How many different values a column has. */
    public record Distinct(String column) implements Reckoning {
    }

    /** The sum of one column divided by the sum of another, or by the number of rows if that is empty. */
    public record Share(String part, String whole) implements Reckoning {
    }

    /** Something that only words can say. */
    public record Otherwise() implements Reckoning {
    }

    public static Pedigree count(String definition, Table rows) {
        return new Pedigree(definition, rows, new Count());
    }

    public static Pedigree sum(String definition, Table rows, String column) {
        return new Pedigree(definition, rows, new Sum(column));
    }

    public static Pedigree most(String definition, Table rows, String column) {
        return new Pedigree(definition, rows, new Most(column));
    }

    public static Pedigree distinct(String definition, Table rows, String column) {
        return new Pedigree(definition, rows, new Distinct(column));
    }

    public static Pedigree share(String definition, Table rows, String part, String whole) {
        return new Pedigree(definition, rows, new Share(part, whole));
    }

    /** Of rows in which a column says 1 or 0. */
    public static Pedigree share(String definition, Table rows, String part) {
        return share(definition, rows, part, "");
    }

    /** For what is neither a count nor a sum, as a percentile is: the definition says how it is found in the rows. */
    public static Pedigree of(String definition, Table rows) {
        return new Pedigree(definition, rows, new Otherwise());
    }

    /**
     * Hands every row on and says what they come to: lengths of time in seconds, amounts of data in bytes; nothing where only words can
     * say it, or where a share is one of nothing.
     */
    public OptionalDouble reckon(Table.RowSink sink) {
        double[] sums = { 0, 0, 0 };
        Set<Object> seen = new HashSet<>();
        int first = switch (reckoning) {
        case Sum(String column) -> index(column);
        case Most(String column) -> index(column);
        case Distinct(String column) -> index(column);
        case Share(String part, String whole) -> index(part);
        case Count() -> -1;
        case Otherwise() -> -1;
        };
        int second = reckoning instanceof Share(String part, String whole) && !whole.isEmpty() ? index(whole) : -1;
        rows.rows().forEach(cells -> {
            sums[0]++;
            if (first >= 0 && cells[first] != null) {
                if (reckoning instanceof Distinct) {
                    seen.add(cells[first]);
                } else {
                    double value = number(cells[first]);
                    sums[1] = reckoning instanceof Most ? Math.max(sums[1], value) : sums[1] + value;
                }
            }
            sums[2] += second < 0 ? 1 : cells[second] == null ? 0 : number(cells[second]);
            sink.row(cells);
        });
        return switch (reckoning) {
        case Count() -> OptionalDouble.of(sums[0]);
        case Sum(String column) -> OptionalDouble.of(sums[1]);
        case Most(String column) -> OptionalDouble.of(sums[1]);
        case Distinct(String column) -> OptionalDouble.of(seen.size());
        case Share(String part, String whole) -> sums[2] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[1] / sums[2]);
        case Otherwise() -> OptionalDouble.empty();
        };
    }

    /** Whether a figure says this, but for what is lost where many fractions are added. */
    public static boolean agrees(double reckoned, Object value) {
        return !(value instanceof String) && value != null && Math.abs(reckoned - number(value)) <= CLOSE * Math.max(1, Math.abs(reckoned));
    }

    private int index(String column) {
        List<String> ids = rows.columns().stream().map(Column::id).toList();
        if (!ids.contains(column)) {
            throw new IllegalArgumentException("there is no column " + column + " among " + ids);
        }
        return ids.indexOf(column);
    }

    private static double number(Object value) {
        return switch (value) {
        case Number number -> number.doubleValue();
        case Duration duration -> duration.getSeconds() + duration.getNano() / NANOS;
        case Bytes bytes -> bytes.count();
        default -> throw new IllegalArgumentException("not a number: " + value);
        };
    }

    /** The words alone, for rows have none. */
    @Override
    public String toString() {
        return definition;
    }
}
