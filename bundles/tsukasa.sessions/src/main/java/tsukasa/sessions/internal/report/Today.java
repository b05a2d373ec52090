// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import tsukasa.api.Period;
import tsukasa.api.Site;

/** The site's day, so far and before. */
final class Today {
    static final int DAYS_OF_TREND = 14;
    private final Site site;
    private final Instant now;
    private final LocalDate day;

    Today(Site site) {
        this.site = site;
        now = site.now();
        day = LocalDate.ofInstant(now, site.zone());
    }

    Period whole() {
        return Period.day(day, site.zone());
    }

    /** Up to the present; what is open now is in, what begins now too. */
    Period soFar() {
        return new Period(whole().from(), now.plus(1, ChronoUnit.MICROS));
    }

    /** Some days, today's hours so far the last. */
    Period recent(int days) {
        return new Period(Period.day(day.minusDays(days - 1L), site.zone()).from(), soFar().to());
    }

    String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at.atZone(site.zone()));
    }
}
