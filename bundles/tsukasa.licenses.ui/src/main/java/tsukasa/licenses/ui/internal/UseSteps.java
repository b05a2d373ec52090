// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.licenses.Schedule;
import tsukasa.sessions.Concurrency;

/** How many were in use at every instant up to an end, as charts and cards need it. */
record UseSteps(Concurrency use, Instant end) {
    /** How many were in use at this instant; 0 before the first step and from the end on. */
    int at(Instant instant) {
        int step = step(instant);
        return step < 0 || !instant.isBefore(end) ? 0 : use.counts()[step];
    }

    /** How many were in use at last. */
    int last() {
        return use.counts().length == 0 ? 0 : use.counts()[use.counts().length - 1];
    }

    private int step(Instant instant) {
        int found = Arrays.binarySearch(use.epochMicros(), ChronoUnit.MICROS.between(Instant.EPOCH, instant));
        return found >= 0 ? found : -found - 2;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The first instant of the greatest count within half of this length around an instant. */
    Instant greatestAround(Instant instant, Duration length) {
        Instant from = instant.minus(length.dividedBy(2));
        Instant to = instant.plus(length.dividedBy(2));
        Instant best = instant;
        int most = at(instant);
        for (int i = Math.max(0, step(from)); i < use.counts().length && instant(use.epochMicros()[i]).isBefore(to); i++) {
            Instant begin = instant(use.epochMicros()[i]);
            Instant here = begin.isBefore(from) ? from : begin;
            if (use.counts()[i] > most && here.isBefore(end)) {
                most = use.counts()[i];
                best = here;
            }
        }
        return best;
    }

    /** The greatest count of each day, the oldest first. */
    List<Double> dailyPeaks(LocalDate first, LocalDate last, ZoneId zone) {
        List<Double> peaks = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Period whole = Period.day(day, zone);
            int most = at(whole.from());
            for (int i = Math.max(0, step(whole.from())); i < use.counts().length && instant(use.epochMicros()[i]).isBefore(whole.to()); i++) {
                most = instant(use.epochMicros()[i]).isBefore(whole.from()) ? most : Math.max(most, use.counts()[i]);
            }
            peaks.add((double) most);
        }
        return peaks;
    }

    /** As a line that ends at the end. */
    Chart.TimeSeries series(String name) {
        int count = use.counts().length;
        long[] times = new long[count + 1];
        double[] values = new double[count + 1];
        for (int i = 0; i < count; i++) {
            times[i] = use.epochMicros()[i] / 1000;
            values[i] = use.counts()[i];
        }
        times[count] = Math.max(end.toEpochMilli(), count == 0 ? Long.MIN_VALUE : times[count - 1]);
        values[count] = Double.NaN;
        return new Chart.TimeSeries(name, times, values);
    }

    /** From which instant how many there are, as a limit of a chart. */
    static Chart.TimeSeries entitlement(Schedule schedule, String name, ZoneId zone) {
        List<Schedule.Step> steps = schedule.steps();
        long[] times = steps.stream().mapToLong(step -> step.from().atStartOfDay(zone).toInstant().toEpochMilli()).toArray();
        return new Chart.TimeSeries(name, times, steps.stream().mapToDouble(Schedule.Step::entitlement).toArray());
    }
}
