// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/** Use by weekday and hour of the day in the site's zone: Monday from 0 o'clock, hour by hour, to Sunday. */
public record HeatMap(List<Cell> cells) {
    public static final int HOURS = 24;

    public HeatMap {
        cells = List.copyOf(cells);
        if (cells.size() != DayOfWeek.values().length * HOURS) {
            throw new IllegalArgumentException("a week has 168 hours, not " + cells.size());
        }
    }

    public Cell cell(DayOfWeek day, int hour) {
        return cells.get((day.getValue() - 1) * HOURS + hour);
    }

    /**
     * One hour of the week.
     *
     * @param observed how much time of the period lies in it; its mean and maximum mean nothing if that is none
     * @param mean     how many were in use on average over that time
     * @param most     how many at most
     */
    public record Cell(DayOfWeek day, int hour, Duration observed, double mean, int most) {
    }
}
