// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.JapaneseCalendar;

/**
 * Smoothing of workdays, the weekday being the season, and apart from them of days off, the seasons of which are Saturday, Sunday
 * and holiday. A weekend's few users thus say nothing about the trend of the offices, nor a wave of new users in the offices about
 * the weekends.
 */
final class WorkAndRest {
    private static final int WEEKDAYS = 5;
    private static final int RESTS = 3;
    private static final int HOLIDAY = 2;
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2099;

    private WorkAndRest() {
    }

    static Expected[] forecast(Series known, int days) {
        Expected[] expected = new Expected[days];
        forecast(known, true, expected);
        forecast(known, false, expected);
        return expected;
    }

    private static void forecast(Series known, boolean work, Expected[] expected) {
        List<Integer> past = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        for (int i = 0; i < known.size() + expected.length; i++) {
            if (isWorkday(known.day(i)) == work) {
                (i < known.size() ? past : next).add(i);
            }
        }
        int[] seasons = past.stream().mapToInt(i -> season(known.day(i))).toArray();
        double[] values = past.stream().mapToDouble(i -> known.peaks()[i]).toArray();
        Expected[] found = new SmoothingFit(seasons, values, work ? WEEKDAYS : RESTS, work)
                .forecast(next.stream().mapToInt(i -> season(known.day(i))).toArray());
        for (int i = 0; i < found.length; i++) {
            expected[next.get(i) - known.size()] = found[i];
        }
    }

    private static int season(LocalDate day) {
        if (isWorkday(day)) {
            return day.getDayOfWeek().getValue() - 1;
        }
        int weekend = day.getDayOfWeek().getValue() - DayOfWeek.SATURDAY.getValue();
        return weekend < 0 ? HOLIDAY : weekend;
    }

    /** Outside the years of which the holidays are known, every Monday to Friday is one. */
    private static boolean isWorkday(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? day.getDayOfWeek().getValue() <= WEEKDAYS
                : JapaneseCalendar.isWorkday(day);
    }
}
