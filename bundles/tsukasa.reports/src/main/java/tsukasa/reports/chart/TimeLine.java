// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import tsukasa.api.Period;
import tsukasa.api.report.Chart.TimeSeries;

/** The points of a series that a chart shows: those of its period, and what the line is worth at its two ends. */
record TimeLine(long[] times, double[] values) {
    static TimeLine within(Period period, TimeSeries series, boolean stepped) {
        TimeLine whole = new TimeLine(series.epochMillis(), series.values());
        long from = period.from().toEpochMilli();
        long to = period.to().toEpochMilli();
        int first = lowerBound(whole.times, from);
        int last = lowerBound(whole.times, to + 1);
        boolean before = first > 0 && (first == whole.times.length || whole.times[first] > from);
        boolean after = last > 0 && whole.times[last - 1] < to && (stepped || last < whole.times.length);
        int count = last - first + (before ? 1 : 0) + (after ? 1 : 0);
        long[] times = new long[count];
        double[] values = new double[count];
        int size = 0;
        if (before) {
            times[size] = from;
            values[size++] = whole.at(from, stepped);
        }
        for (int i = first; i < last; i++) {
            times[size] = whole.times[i];
            values[size++] = whole.values[i];
        }
        if (after) {
            times[size] = to;
            values[size] = whole.at(to, stepped);
        }
        return new TimeLine(times, values);
    }

    /** Each line on top of those before it, all at the same times. */
    static List<TimeLine> stacked(List<TimeLine> lines) {
        long[] times = lines.stream().flatMapToLong(l -> LongStream.of(l.times)).sorted().distinct().toArray();
        double[] sum = new double[times.length];
        List<TimeLine> stacked = new ArrayList<>();
        for (TimeLine line : lines) {
            for (int i = 0; i < times.length; i++) {
                double value = line.at(times[i], false);
                sum[i] += Double.isFinite(value) ? value : 0;
            }
            stacked.add(new TimeLine(times, sum.clone()));
        }
        return stacked;
    }

    /** The value at a time: held since the last point, or on the straight line between two; NaN before and after. */
    double at(long time, boolean stepped) {
        int next = lowerBound(times, time);
        if (next < times.length && times[next] == time) {
            int last = next;
            while (last + 1 < times.length && times[last + 1] == time) {
                last++;
            }
            return values[last];
        }
        if (next == 0 || next == times.length && !stepped) {
            return Double.NaN;
        }
        if (stepped) {
            return values[next - 1];
        }
        double share = (time - times[next - 1]) / (double) (times[next] - times[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }

    long nearest(long time) {
        int next = lowerBound(times, time);
        if (times.length == 0) {
            return time;
        }
        if (next == 0) {
            return times[0];
        }
        if (next == times.length) {
            return times[next - 1];
        }
        return time - times[next - 1] <= times[next] - time ? times[next - 1] : times[next];
    }

    int greatest() {
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            boolean more = values[i] > values[greatest] || Double.isNaN(values[greatest]);
            greatest = more ? i : greatest;
        }
        return greatest;
    }

    private static int lowerBound(long[] times, long time) {
        int found = Arrays.binarySearch(times, time);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && times[found - 1] == time) {
            found--;
        }
        return found;
    }
}
