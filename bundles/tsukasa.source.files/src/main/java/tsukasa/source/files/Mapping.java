// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which column of a file is what, and how its texts are to be read.
 *
 * @param kind   what the rows become, for example {@code sessions}
 * @param read   how the file is read; what is empty is guessed anew for each file
 * @param zone   of times that say none
 * @param locale of names of months, days and eras
 * @param fields how each field is filled, by its key; a field that is absent stays empty
 */
public record Mapping(String kind, ReadOptions read, ZoneId zone, Locale locale, Map<String, FieldRule> fields) {
    public Mapping {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(read);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(locale);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Mapping withRead(ReadOptions value) {
        return new Mapping(kind, value, zone, locale, fields);
    }

    public Mapping withZone(ZoneId value) {
        return new Mapping(kind, read, value, locale, fields);
    }

    /** This mapping with one field filled otherwise. */
    public Mapping with(String field, FieldRule rule) {
        Map<String, FieldRule> changed = new LinkedHashMap<>(fields);
        changed.put(field, rule);
        return new Mapping(kind, read, zone, locale, changed);
    }

    /** This mapping with one field left empty. */
    public Mapping without(String field) {
        Map<String, FieldRule> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Mapping(kind, read, zone, locale, changed);
    }

    /** How one field is filled. */
    public sealed interface FieldRule permits Constant, FromColumns, AfterDuration, Parts, Rated {
        /** Takes the text of one column. */
        static FromColumns column(ColumnRef column) {
            return new FromColumns(List.of(column), " ", Map.of(), Optional.empty(), List.of(), LetterCase.KEEP, Optional.empty());
        }
    }

    /** Every row has this text. */
    public record Constant(String text) implements FieldRule {
        public Constant {
            Objects.requireNonNull(text);
        }
    }

    /**
     * Takes the texts of columns.
     *
     * @param columns   one, or several whose texts are joined (a day and a time; parts of a key)
     * @param joint     what stands between joined texts
     * @param values    texts of the file and what they become, for example 庁内 and office; if empty, texts stay as they are
     * @param otherwise what a text becomes that {@code values} does not name; if empty, such a text is a problem
     * @param patterns  of dates, tried in turn, as {@link java.time.format.DateTimeFormatter} has them, {@code G} being the
     *                  Japanese era; if empty, the usual ways to write a date are understood
     * @param split     what stands between several texts of one cell, each of which becomes what {@code values} says; they are
     *                  joined again with {@code joint}
     */
    public record FromColumns(List<ColumnRef> columns, String joint, Map<String, String> values,
            Optional<String> otherwise, List<String> patterns, LetterCase letterCase, Optional<String> split) implements FieldRule {
        public FromColumns {
            columns = List.copyOf(columns);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            patterns = List.copyOf(patterns);
            Objects.requireNonNull(joint);
            Objects.requireNonNull(otherwise);
            Objects.requireNonNull(letterCase);
            Objects.requireNonNull(split);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a field is taken from at least one column");
            }
        }

        public FromColumns withValues(Map<String, String> map, Optional<String> unnamed) {
            return new FromColumns(columns, joint, map, unnamed, patterns, letterCase, split);
        }

        public FromColumns withPatterns(List<String> list) {
            return new FromColumns(columns, joint, values, otherwise, list, letterCase, split);
        }

        public FromColumns withLetterCase(LetterCase value) {
            return new FromColumns(columns, joint, values, otherwise, patterns, value, split);
        }

        public FromColumns joinedWith(String text, List<ColumnRef> parts) {
            return new FromColumns(parts, text, values, otherwise, patterns, letterCase, split);
        }

        public FromColumns splitAt(String text) {
            return new FromColumns(columns, joint, values, otherwise, patterns, letterCase, Optional.of(text));
        }
    }

    /**
     * An instant that lies some time after that of another field: a file that says how long, not until when.
     *
     * @param start key of the field that it begins at
     * @param unit  what a bare number means; texts like 1:30, 1:30:00, PT1H30M or 1時間30分 speak for themselves
     */
    public record AfterDuration(String start, ColumnRef column, DurationUnit unit) implements FieldRule {
        public AfterDuration {
            Objects.requireNonNull(start);
            Objects.requireNonNull(column);
            Objects.requireNonNull(unit);
        }
    }

    /**
     * Several rules of which each gives a text or none: those that are not empty, joined. So columns turn into a list, for example
     * into blockers.
     */
    public record Parts(List<FieldRule> rules, String joint) implements FieldRule {
        public Parts {
            rules = List.copyOf(rules);
            Objects.requireNonNull(joint);
            if (rules.isEmpty() || rules.stream().anyMatch(rule -> rule instanceof AfterDuration || rule instanceof Parts)) {
                throw new IllegalArgumentException("parts are texts of columns, ratings or constants");
            }
        }
    }

    /**
     * A text for a number that lies within bounds, and none for any other: a rating that reaches its threshold.
     *
     * @param atLeast where the bounds begin, this number included; empty: at no number
     * @param atMost  where they end, this number included; empty: at no number
     */
    public record Rated(ColumnRef column, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost, String text) implements FieldRule {
        public Rated {
            Objects.requireNonNull(column);
            Objects.requireNonNull(text);
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw new IllegalArgumentException("a rating has at least one bound");
            }
        }

        public boolean within(BigDecimal number) {
            return atLeast.filter(low -> number.compareTo(low) < 0).isEmpty() && atMost.filter(high -> number.compareTo(high) > 0).isEmpty();
        }
    }

    /**
     * A column: the {@code nth} of this name (from 1), or, if the name is empty, the one at this position (from 1).
     */
    public record ColumnRef(String name, int nth, int position) {
        public ColumnRef {
            Objects.requireNonNull(name);
            if (name.isEmpty() ? position < 1 : nth < 1) {
                throw new IllegalArgumentException("columns are counted from 1");
            }
        }

        public static ColumnRef named(String name) {
            return new ColumnRef(name, 1, 0);
        }

        public static ColumnRef at(int position) {
            return new ColumnRef("", 0, position);
        }

        /** As people read it: {@code 利用者}, {@code 端末 (2)} or {@code #3}. */
        @Override
        public String toString() {
            if (name.isEmpty()) {
                return "#" + position;
            }
            return nth == 1 ? name : name + " (" + nth + ")";
        }
    }

    /** What happens to letters. */
    public enum LetterCase {
        KEEP, LOWER, UPPER
    }

    /** What a bare number of a duration means. */
    public enum DurationUnit {
        MILLISECONDS, SECONDS, MINUTES, HOURS
    }
}
