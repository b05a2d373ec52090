// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import tsukasa.api.Period;

/**
 * A chart as data: what it says, not how it is drawn. One drawing serves screen, HTML and paper.
 * {@code description} is its text alternative: what a reader who can't see it should know.
 */
public sealed interface Chart {
    String id();

    String title();

    String description();

    /** Values over time. {@code STEP} holds each value until the next one, as a count of open sessions does. */
    record OverTime(String id, String title, String description, Form form, Period period, ZoneId zone, String unit,
            List<TimeSeries> series, Notes notes) implements Chart {
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

        /** The same data, of another period. */
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
}
