// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.licenses.Denials;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Yen;

/**
 * One month of a pool.
 *
 * @param entitlement on its last day that is known
 * @param at          when the peak was first; empty if nothing was in use
 * @param cost        of all licenses of that day for a month
 */
record MonthUse(YearMonth month, int entitlement, int peak, Optional<Instant> at, int p95, int real, int passing, Yen cost) {
    private static final int PERCENT = 95;

    static List<MonthUse> of(Pool pool, List<DayUse> days, Denials denials, ZoneId zone) {
        Map<YearMonth, List<DayUse>> months = new TreeMap<>();
        days.forEach(day -> months.computeIfAbsent(YearMonth.from(day.day()), month -> new ArrayList<>()).add(day));
        List<MonthUse> uses = new ArrayList<>();
        months.forEach((month, own) -> {
            LocalDate last = own.getLast().day();
            DayUse most = own.stream().max(Comparator.comparingInt(DayUse::peak).thenComparing(DayUse::day, Comparator.reverseOrder())).orElseThrow();
            List<Denials.Refused> refused = denials.all().stream().filter(one -> YearMonth.from(one.at().atZone(zone)).equals(month)).toList();
            int passing = (int) refused.stream().filter(Denials.Refused::passing).count();
            uses.add(new MonthUse(month, pool.entitlementOn(last), most.peak(), Optional.of(most.at()).filter(at -> most.peak() > 0),
                    DayUse.percentile(own, PERCENT), refused.size() - passing, passing,
                    pool.schedule().seatCostPerMonthOn(last).times(pool.entitlementOn(last))));
        });
        return uses;
    }
}
