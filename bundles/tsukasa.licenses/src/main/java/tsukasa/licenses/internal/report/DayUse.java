// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Period;
import tsukasa.licenses.Pool;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;

/**
 * The most that was in use on one day.
 *
 * @param at when that was first; the day's start if nothing was
 */
record DayUse(LocalDate day, int peak, Instant at, int entitlement) {
    private static final int HUNDRED = 100;

    /** Every day of the period, in order; of the first and the last only what the period has of them. */
    static List<DayUse> of(Pool pool, Concurrency use, Period period, ZoneId zone) {
        List<DayUse> days = new ArrayList<>();
        int step = 0;
        Instant from = period.from();
        while (from.isBefore(period.to())) {
            LocalDate day = LocalDate.ofInstant(from, zone);
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant to = midnight.isBefore(period.to()) ? midnight : period.to();
            while (step + 1 < use.counts().length && use.epochMicros()[step + 1] <= Micros.of(from)) {
                step++;
            }
            int peak = -1;
            long at = Micros.of(from);
            for (int i = step; i < use.counts().length && use.epochMicros()[i] < Micros.of(to); i++) {
                if (use.counts()[i] > peak) {
                    peak = use.counts()[i];
                    at = Math.max(use.epochMicros()[i], Micros.of(from));
                }
            }
            days.add(new DayUse(day, Math.max(0, peak), Micros.toInstant(at), pool.entitlementOn(day)));
            from = to;
        }
        return days;
    }

    boolean workday() {
        return JapaneseCalendar.isWorkday(day);
    }

    /**
     * The smallest number that the peaks of so many hundredths of the workdays do not exceed (nearest rank); 0 if there is no workday.
     */
    static int percentile(List<DayUse> days, int percent) {
        int[] peaks = days.stream().filter(DayUse::workday).mapToInt(DayUse::peak).toArray();
        Arrays.sort(peaks);
        return peaks.length == 0 ? 0 : peaks[(peaks.length * percent + HUNDRED - 1) / HUNDRED - 1];
    }
}
