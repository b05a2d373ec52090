// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.compare;

import java.time.Duration;

import tsukasa.api.Bytes;
import tsukasa.api.report.Column.Type;

/** One value less another. */
final class Difference {
    private Difference() {
    }

    static boolean known(Type type) {
        return switch (type) {
        case INTEGER, DECIMAL, PERCENT, DURATION, BYTES -> true;
        case TEXT, INSTANT, DATE -> false;
        };
    }

    /** Of the difference; bytes can't be fewer than none, so theirs is a plain number. */
    static Type type(Type type) {
        return type == Type.BYTES ? Type.INTEGER : type;
    }

    /** Null where one of them is not known. */
    static Object of(Object value, Object other) {
        if (value == null || other == null) {
            return null;
        }
        return switch (value) {
        case Duration length -> length.minus((Duration) other);
        case Bytes bytes -> bytes.count() - ((Bytes) other).count();
        case Long count -> count - ((Number) other).longValue();
        default -> ((Number) value).doubleValue() - ((Number) other).doubleValue();
        };
    }

    /** What part of the other the difference is; null where that says nothing. */
    static Double change(Object value, Object other) {
        if (value == null || other == null || number(other) == 0) {
            return null;
        }
        return (number(value) - number(other)) / Math.abs(number(other));
    }

    private static double number(Object value) {
        return switch (value) {
        case Duration length -> length.toMillis();
        case Bytes bytes -> bytes.count();
        default -> ((Number) value).doubleValue();
        };
    }
}
