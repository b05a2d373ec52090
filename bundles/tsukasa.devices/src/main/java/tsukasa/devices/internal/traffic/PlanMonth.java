// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.time.YearMonth;

/** The month of a plan pool, which ends on its closing day. */
record PlanMonth(LocalDate first, LocalDate last) {
    /** The one that this day is in. */
    static PlanMonth of(LocalDate day, int closingDay) {
        YearMonth month = YearMonth.from(day);
        LocalDate closing = closing(month, closingDay);
        if (day.isAfter(closing)) {
            return new PlanMonth(closing.plusDays(1), closing(month.plusMonths(1), closingDay));
        }
        return new PlanMonth(closing(month.minusMonths(1), closingDay).plusDays(1), closing);
    }

    private static LocalDate closing(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
