// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.YearMonth;
import java.util.List;

import tsukasa.api.report.Months;
import tsukasa.sessions.SessionCount;

/** Sessions and users of each month. */
record YearSums(Months months, List<SessionCount> counts) {
    private SessionCount of(YearMonth month) {
        return counts.get(months.all().indexOf(month));
    }

    /** NaN before anything was recorded. */
    double sessions(YearMonth month) {
        return known(month) ? of(month).sessions() : Double.NaN;
    }

    double users(YearMonth month) {
        return known(month) ? of(month).users() : Double.NaN;
    }

    boolean known(YearMonth month) {
        return month.equals(months.last()) || months.all().stream().anyMatch(one -> !one.isAfter(month) && of(one).sessions() > 0);
    }
}
