// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import tsukasa.api.Period;

/**
 * A chart as data: what it says, not how it is drawn. One drawing serves screen, HTML and paper.
 * {@code description} is its text alternative: what a reader who can't see it should know.
 */
public sealed interface Chart {
    String id();

    String title();

    String description();

    /** A chart with an axis of time, which can be looked at closely. */
    sealed interface Timed extends Chart {
        Period period();

        /** The same data, of another period. */
        Timed during(Period other);
    }

    /** Values over time. {@code STEP} holds each value until the next one, as a count of open sessions does. */
    record OverTime(String id, String title, String description, Form form, Period period, ZoneId zone, String unit,
            List<TimeSeries> series, Notes notes) implements Timed {
        public enum Form {
            LINE, STEP, AREA, STACKED_AREA
        }

        public OverTime {
            series = List.copyOf(series);
            Objects.requireNonNull(notes);
        }

        public OverTime(String id, String title, String description, Form form, Period period, ZoneId zone, String unit,
                List<TimeSeries> series) {
            this(id, title, description, form, period, zone, unit, series, Notes.NONE);
        }

        public OverTime with(Notes other) {
            return new OverTime(id, title, description, form, period, zone, unit, series, other);
        }

        @Override
        public OverTime during(Period other) {
            return new OverTime(id, title, description, form, other, zone, unit, series, notes);
        }
    }

    /**
     * What a chart over time says besides its series.
     *
     * @param limits  what the series are measured against, for example how many there may be: each value holds until the next
     * @param bands   where values may lie, for example the interval of a forecast
     * @param moments instants with a name
     */
    record Notes(List<TimeSeries> limits, List<Band> bands, List<Moment> moments) {
        public static final Notes NONE = new Notes(List.of(), List.of(), List.of());

        public Notes {
            limits = List.copyOf(limits);
            bands = List.copyOf(bands);
            moments = List.copyOf(moments);
        }
    }

    /**
     * From low to high at each time, ascending; the arrays are equally long and not changed by anybody.
     *
     * @param series the number of the series that it belongs to
     */
    record Band(String name, int series, long[] epochMillis, double[] low, double[] high) {
        public Band {
            if (epochMillis.length != low.length || epochMillis.length != high.length) {
                throw new IllegalArgumentException("as many times as values are needed");
            }
        }
    }

    record Moment(Instant at, String label) {
    }

    /**
     * Points of one line, ascending in time. The arrays are equally long and not changed by anybody. NaN breaks the line: a
     * step that is not to run on to the end of the period ends in a point of NaN, for example at the present.
     */
    record TimeSeries(String name, long[] epochMillis, double[] values) {
        public TimeSeries {
            if (epochMillis.length != values.length) {
                throw new IllegalArgumentException("as many times as values are needed");
            }
        }
    }

    /** Values by category. */
    record ByCategory(String id, String title, String description, Form form, List<String> categories, String unit,
            List<CategorySeries> series, List<Pointer> pointers) implements Chart {
        public enum Form {
            BARS, STACKED_BARS, HORIZONTAL_BARS
        }

        public ByCategory {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            pointers = List.copyOf(pointers);
        }

        public ByCategory(String id, String title, String description, Form form, List<String> categories, String unit,
                List<CategorySeries> series) {
            this(id, title, description, form, categories, unit, series, List.of());
        }
    }

    /** Points to one category, by its number, and says why; lying bars have none. */
    record Pointer(int category, String label) {
    }

    /** One value for each category. */
    record CategorySeries(String name, double[] values) {
    }

    /** Values by row and column; {@code values[row][column]}, NaN where there are none. */
    record HeatMap(String id, String title, String description, List<String> rows, List<String> columns, String unit,
            double[][] values) implements Chart {
        public HeatMap {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /**
     * How values are spread: the number of them in each of some bins of equal width, side by side.
     *
     * @param from   where the first bin begins
     * @param width  of each bin, in the unit
     * @param counts of each bin; what equals its upper end belongs to the next one
     * @param unit   of the values; the counts are of {@code countUnit}
     */
    record Histogram(String id, String title, String description, double from, double width, double[] counts, String unit, String countUnit)
            implements Chart {
        public Histogram {
            if (!(width > 0)) {
                throw new IllegalArgumentException("a bin needs a width: " + width);
            }
        }

        /** Where a bin begins; that of the number of bins is where the last one ends. */
        public double edge(int bin) {
            return from + bin * width;
        }
    }

    /**
     * Answers on a scale as shares of those who answered, on both sides of its middle: the answer in the middle of an odd number of
     * them lies on the line, half of it on each side.
     *
     * @param answers from one end of the scale to the other
     */
    record Diverging(String id, String title, String description, List<String> answers, List<Likert> rows) implements Chart {
        public Diverging {
            answers = List.copyOf(answers);
            rows = List.copyOf(rows);
            for (Likert row : rows) {
                if (!row.hidden() && row.counts().length != answers.size()) {
                    throw new IllegalArgumentException("as many counts as answers are needed: " + row.name());
                }
            }
        }

        /** The share, 0 to 1, of the answers before the middle of the scale; that of the middle one is in no side. */
        public double before(Likert row) {
            return row.share(0, answers.size() / 2);
        }

        public double neutral(Likert row) {
            return row.share(answers.size() / 2, (answers.size() + 1) / 2);
        }

        public double after(Likert row) {
            return row.share((answers.size() + 1) / 2, answers.size());
        }
    }

    /**
     * What was answered to one question, or by one group.
     *
     * @param counts how many gave each answer; none where they may not be shown
     * @param note   where there are no counts: why
     */
    record Likert(String name, int[] counts, String note) {
        public Likert(String name, int... counts) {
            this(name, counts, "");
        }

        public static Likert hidden(String name, String why) {
            return new Likert(name, new int[0], why);
        }

        /** Nobody answered, or it may not be shown. */
        public boolean hidden() {
            return people() == 0;
        }

        public int people() {
            return IntStream.of(counts).sum();
        }

        double share(int from, int to) {
            return hidden() ? 0 : (double) IntStream.range(from, to).map(answer -> counts[answer]).sum() / people();
        }
    }

    /**
     * How sets overlap (Lex et al., UpSet, 2014): how large each is, and how many things are in just these and in no others.
     *
     * @param sets          the names, in the order of the rows
     * @param sizes         of the sets
     * @param intersections in the order of the columns; a thing is in one of them at most
     */
    record UpSet(String id, String title, String description, List<String> sets, double[] sizes, List<Intersection> intersections, String unit)
            implements Chart {
        public UpSet {
            sets = List.copyOf(sets);
            intersections = List.copyOf(intersections);
            if (sets.size() != sizes.length) {
                throw new IllegalArgumentException("as many sizes as sets are needed");
            }
        }

        /** The names of the sets that the things of an intersection are in. */
        public List<String> names(Intersection intersection) {
            return intersection.members().stream().map(sets::get).toList();
        }
    }

    /**
     * Things that are in just these sets.
     *
     * @param members numbers of the sets, ascending
     */
    record Intersection(List<Integer> members, double size) {
        public Intersection {
            members = members.stream().sorted().toList();
        }
    }

    /** What happened when, in a lane for each kind. */
    record Lanes(String id, String title, String description, Period period, ZoneId zone, List<Lane> lanes) implements Timed {
        public Lanes {
            lanes = List.copyOf(lanes);
        }

        @Override
        public Lanes during(Period other) {
            return new Lanes(id, title, description, other, zone, lanes);
        }

        /** What touches the period, in order of time. */
        public List<Happened> happened() {
            return lanes.stream().flatMap(lane -> lane.spans().stream().map(span -> new Happened(lane.name(), span)))
                    .filter(one -> one.span.from().isBefore(period.to()) && !one.span.to().orElse(one.span.from()).isBefore(period.from()))
                    .sorted(Comparator.comparing(one -> one.span.from())).toList();
        }

        /** Something that happened, with the name of its lane. */
        public record Happened(String lane, Span span) {
        }
    }

    /** What is alike, in any order; what lasts may overlap. */
    record Lane(String name, List<Span> spans) {
        public Lane {
            spans = List.copyOf(spans);
        }
    }

    /**
     * Something that happened.
     *
     * @param to    where it lasted: its end; {@link Instant#MAX} if it has none yet
     * @param label what it was
     */
    record Span(Instant from, Optional<Instant> to, String label) {
        public Span {
            Objects.requireNonNull(label);
            if (to.filter(from::isAfter).isPresent()) {
                throw new IllegalArgumentException("it ends before it begins: " + from + " to " + to.get());
            }
        }

        public boolean lasts() {
            return to.isPresent();
        }
    }
}
