// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.devices.DayBytes;
import tsukasa.devices.PoolTraffic;

/** The charts of the report of SIMs. */
final class SimCharts {
    private static final double GIGABYTE = 1e9;

    private SimCharts() {
    }

    /** What has been carried by the end of each day of the month, and the straight way from there to what is expected, against the volume. */
    static Chart pool(PoolTraffic pool, String id, Texts texts, ZoneId zone) {
        int days = pool.days().size();
        long[] times = new long[days + 1];
        double[] values = new double[days + 1];
        times[0] = start(pool.first(), zone);
        long sum = 0;
        for (int i = 0; i < days; i++) {
            DayBytes day = pool.days().get(i);
            sum += day.bytes().count();
            times[i + 1] = start(day.day().plusDays(1), zone);
            values[i + 1] = sum / GIGABYTE;
        }
        long end = start(pool.last().plusDays(1), zone);
        Chart.TimeSeries used = new Chart.TimeSeries(texts.text("SimCharts_used"), times, values);
        Chart.TimeSeries expected = new Chart.TimeSeries(texts.text("SimCharts_expected"), new long[] { times[days], end },
                new double[] { values[days], Math.max(values[days], pool.expected().count() / GIGABYTE) });
        Chart.TimeSeries volume = new Chart.TimeSeries(texts.text("SimCharts_volume"), new long[] { times[0], end },
                new double[] { pool.volume().count() / GIGABYTE, pool.volume().count() / GIGABYTE });
        String name = pool.pool().id().value();
        boolean ends = times[days] >= end;
        return new Chart.OverTime(id + "-used", texts.text("SimCharts_title", name), texts.text("SimCharts_description", name,
                pool.used().count() / GIGABYTE, pool.volume().count() / GIGABYTE, pool.expected().count() / GIGABYTE, pool.last()),
                Chart.OverTime.Form.LINE, Period.days(pool.first(), pool.last(), zone), zone, "GB", ends ? List.of(used) : List.of(used, expected),
                new Chart.Notes(List.of(volume), List.of(), List.of()));
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
