// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import tsukasa.api.report.Column;

/**
 * One column of a {@link RecordTable}, declared in one expression:
 * {@code RecordColumn.text("user", title, Session::user).width(12)}.
 *
 * @param <T>   the record that a row shows
 * @param id    stable within the table; the saved layout and the export name it
 * @param value its value at an instant, of the type that {@code type} names; an {@link Optional} is unwrapped, null is an
 *              empty cell
 * @param width in characters of the table's font
 * @param shown whether it is there until the person chooses
 * @param live  whether the value changes as time passes; such a column is redrawn each second and not searched
 */
public record RecordColumn<T>(String id, String title, Column.Type type, BiFunction<T, Instant, ?> value, int width,
        boolean shown, boolean live, Function<T, Tone> tone) {
    private static final int TEXT_WIDTH = 14;
    private static final int NUMBER_WIDTH = 9;
    private static final int INSTANT_WIDTH = 19;

    public RecordColumn {
        Objects.requireNonNull(value);
        Objects.requireNonNull(tone);
        if (id.isBlank() || !id.matches("[A-Za-z0-9._][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("a column's id has letters, digits, '.', '_' and '-' only: '" + id + "'");
        }
        if (width < 1) {
            throw new IllegalArgumentException("column " + id + " has no width");
        }
    }

    /** A column of this type; text is drawn from the left, all else from the right. */
    public static <T> RecordColumn<T> of(String id, String title, Column.Type type, Function<T, ?> value) {
        int width = switch (type) {
            case TEXT -> TEXT_WIDTH;
            case INSTANT -> INSTANT_WIDTH;
            default -> NUMBER_WIDTH;
        };
        return new RecordColumn<>(id, title, type, (row, now) -> value.apply(row), width, true, false, row -> Tone.PLAIN);
    }

    public static <T> RecordColumn<T> text(String id, String title, Function<T, ?> value) {
        return of(id, title, Column.Type.TEXT, value);
    }

    /** A column whose value depends on the present, for example how long something has lasted. */
    public static <T> RecordColumn<T> live(String id, String title, Column.Type type, BiFunction<T, Instant, ?> value) {
        return new RecordColumn<>(id, title, type, value, NUMBER_WIDTH + 2, true, true, row -> Tone.PLAIN);
    }

    public RecordColumn<T> width(int characters) {
        return new RecordColumn<>(id, title, type, value, characters, shown, live, tone);
    }

    /** Not there until the person chooses it. */
    public RecordColumn<T> hidden() {
        return new RecordColumn<>(id, title, type, value, width, false, live, tone);
    }

    /** Puts a dot of this tone before the text. */
    public RecordColumn<T> tone(Function<T, Tone> ofRow) {
        return new RecordColumn<>(id, title, type, value, width, shown, live, ofRow);
    }

    /** The bare value, or null. Numbers are widened to what {@link Column.Type} asks for. */
    public Object cell(T row, Instant now) {
        Object cell = value.apply(row, now);
        if (cell instanceof Optional<?> optional) {
            cell = optional.orElse(null);
        }
        if (cell == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> cell.toString();
            case INTEGER -> ((Number) cell).longValue();
            case DECIMAL, PERCENT -> ((Number) cell).doubleValue();
            default -> cell;
        };
    }

    public String text(T row, Instant now, Formats formats) {
        return formats.value(cell(row, now), type);
    }

    /** What a filter looks through: the text, and a number of four digits or more also without its separators. */
    public String searched(T row, Instant now, Formats formats) {
        Object cell = cell(row, now);
        String text = formats.value(cell, type);
        return type == Column.Type.INTEGER && text.length() > 3 ? text + " " + cell : text;
    }
}
