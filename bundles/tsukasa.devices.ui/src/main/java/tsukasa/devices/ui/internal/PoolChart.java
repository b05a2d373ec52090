// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.devices.DayBytes;
import tsukasa.devices.PoolTraffic;

/** What a plan pool has carried in its month so far, what is expected by its end, and what may be carried. */
record PoolChart(DeviceWords words, ZoneId zone) {
    private static final double GIGABYTE = 1e9;

    /** A value of the end of a day stands at the beginning of the next one. */
    Chart of(PoolTraffic pool) {
        List<DayBytes> days = pool.days();
        long[] times = new long[days.size() + 1];
        double[] used = new double[days.size() + 1];
        times[0] = millis(pool.first());
        double sum = 0;
        for (int i = 0; i < days.size(); i++) {
            sum += days.get(i).bytes().count() / GIGABYTE;
            times[i + 1] = millis(days.get(i).day().plusDays(1));
            used[i + 1] = sum;
        }
        List<Chart.TimeSeries> series = new ArrayList<>(List.of(new Chart.TimeSeries(words.text("PoolChart_used"), times, used)));
        if (pool.asOf().isBefore(pool.last())) {
            series.add(new Chart.TimeSeries(words.text("PoolChart_expected"), new long[] { millis(pool.asOf().plusDays(1)), millis(pool.last().plusDays(1)) },
                    new double[] { pool.used().count() / GIGABYTE, pool.expected().count() / GIGABYTE }));
        }
        double volume = pool.volume().count() / GIGABYTE;
        Chart.TimeSeries limit = new Chart.TimeSeries(words.text("PoolChart_volume"), new long[] { millis(pool.first()), millis(pool.last().plusDays(1)) },
                new double[] { volume, volume });
        List<Chart.Moment> moments = pool.runsOut()
                .map(day -> new Chart.Moment(day.atStartOfDay(zone).toInstant(), words.text("PoolChart_runsOut", words.formats().date(day)))).stream().toList();
        return new Chart.OverTime("pool", words.text("PoolChart_title", pool.pool().id()), sentence(pool), Chart.OverTime.Form.LINE,
                Period.days(pool.first(), pool.last(), zone), zone, "GB", series, new Chart.Notes(List.of(limit), List.of(), moments));
    }

    /** What the chart says, in words. */
    String sentence(PoolTraffic pool) {
        String used = words.formats().bytes(pool.used());
        String expected = words.formats().bytes(pool.expected());
        String volume = words.formats().bytes(pool.volume());
        return pool.runsOut().map(day -> words.text(day.isAfter(pool.asOf()) ? "PoolChart_willRunOut" : "PoolChart_ranOut", used, expected, volume, words.formats().date(day)))
                .orElseGet(() -> words.text("PoolChart_enough", used, expected, volume));
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
