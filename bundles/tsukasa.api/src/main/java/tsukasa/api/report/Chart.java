// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.time.ZoneId;
import java.util.List;

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
            List<TimeSeries> series) implements Chart {
        public enum Form {
            LINE, STEP, AREA, STACKED_AREA
        }

        public OverTime {
            series = List.copyOf(series);
        }
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
            List<CategorySeries> series) implements Chart {
        public enum Form {
            BARS, STACKED_BARS, HORIZONTAL_BARS
        }

        public ByCategory {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
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
