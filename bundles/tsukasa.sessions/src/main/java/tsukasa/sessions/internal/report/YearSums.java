// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.report.Months;
import tsukasa.sessions.Session;

/** Sessions and users of each month, counted in one pass as {@link Usage} counts those of one. */
final class YearSums {
    private final Months months;
    private final Map<YearMonth, Sum> sums = new LinkedHashMap<>();

    private static final class Sum {
        private final Period period;
        private final Set<UserId> users = new HashSet<>();
        private long sessions;

        private Sum(Period period) {
            this.period = period;
        }
    }

    YearSums(Months months) {
        this.months = months;
        months.all().forEach(month -> sums.put(month, new Sum(months.past(month))));
    }

    /** From the first instant of the first month to the present, or the end of the last. */
    Period period() {
        return new Period(months.past(months.all().getFirst()).from(), months.past(months.last()).to());
    }

    void take(Session session) {
        Instant end = session.end().orElse(period().to());
        YearMonth month = YearMonth.from((session.start().isBefore(period().from()) ? period().from() : session.start()).atZone(months.zone()));
        for (Sum sum = sums.get(month); sum != null && !sum.period.from().isAfter(end); month = month.plusMonths(1), sum = sums.get(month)) {
            if (sum.period.overlaps(session.start(), end) || session.start().equals(end) && sum.period.contains(end)) {
                sum.sessions++;
                session.user().ifPresent(sum.users::add);
            }
        }
    }

    /** NaN before anything was recorded. */
    double sessions(YearMonth month) {
        return known(month) ? sums.get(month).sessions : Double.NaN;
    }

    double users(YearMonth month) {
        return known(month) ? sums.get(month).users.size() : Double.NaN;
    }

    boolean known(YearMonth month) {
        return month.equals(months.last()) || sums.entrySet().stream().anyMatch(one -> !one.getKey().isAfter(month) && one.getValue().sessions > 0);
    }
}
