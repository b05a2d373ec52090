// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.persistence.Micros;

/** The calendar months of a zone that a period touches. */
public final class Months {
    private final List<YearMonth> months = new ArrayList<>();
    private final long[] ends;

    public Months(Period period, ZoneId zone) {
        YearMonth month = YearMonth.from(period.from().atZone(zone));
        do {
            months.add(month);
            month = month.plusMonths(1);
        } while (month.atDay(1).atStartOfDay(zone).toInstant().isBefore(period.to()));
        ends = months.stream().mapToLong(each -> Micros.of(each.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())).toArray();
    }

    public List<YearMonth> all() {
        return List.copyOf(months);
    }

    int size() {
        return ends.length;
    }

    /** By claim, the index of the month in which it starts; 0 if that is before the period. */
    int[] ofStarts(Claims claims) {
        int[] index = new int[claims.size];
        int month = 0;
        for (int claim = 0; claim < claims.size; claim++) {
            while (month < ends.length - 1 && claims.starts[claim] >= ends[month]) {
                month++;
            }
            index[claim] = month;
        }
        return index;
    }

    /** By month, the number of claims that start in it or before it; all are if it is the last. */
    int[] endsOf(Claims claims) {
        int[] counts = new int[ends.length];
        int claim = 0;
        for (int month = 0; month < ends.length; month++) {
            while (claim < claims.size && (month == ends.length - 1 || claims.starts[claim] < ends[month])) {
                claim++;
            }
            counts[month] = claim;
        }
        return counts;
    }
}
