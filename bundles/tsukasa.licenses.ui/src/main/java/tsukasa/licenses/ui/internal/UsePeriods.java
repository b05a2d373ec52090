// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Instant;
import java.time.ZoneId;

import tsukasa.api.Period;

/** Of a period that goes on, only what has come yet is worth the room. */
final class UsePeriods {
    private UsePeriods() {
    }

    /** Up to the end of today, if that is within the period. */
    static Period shown(Period period, Instant now, ZoneId zone) {
        Instant tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return tomorrow.isBefore(period.to()) && tomorrow.isAfter(period.from()) ? new Period(period.from(), tomorrow) : period;
    }

    /** Up to the present: what a question about use can be asked of. */
    static Period past(Period period, Instant now) {
        return now.isBefore(period.to()) && now.isAfter(period.from()) ? new Period(period.from(), now) : period;
    }
}
