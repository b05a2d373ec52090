// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Session;
import tsukasa.sessions.internal.ConcurrencySweep;
import tsukasa.sessions.internal.Intervals;

/**
 * The sums of the sessions of a period. A session belongs to the day on which it began, or to the first day if it began
 * earlier; its hours belong to the days on which they were. So the days add up to the whole, and so do the sections.
 */
final class Usage {
    private final Period period;
    private final ZoneId zone;
    private final Sum total = new Sum();
    private final Map<String, Sum> bySection = new TreeMap<>();
    private final Map<LocalDate, Sum> byDay = new TreeMap<>();
    private final Intervals intervals = new Intervals();

    /** @param period up to the present at most */
    Usage(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
        LocalDate last = period.lastDay(zone);
        for (LocalDate day = LocalDate.ofInstant(period.from(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            byDay.put(day, new Sum());
        }
    }

    void take(Session session) {
        Instant start = start(session);
        Instant end = end(session);
        Sum section = bySection.computeIfAbsent(session.section().map(Section::value).orElse(""), name -> new Sum());
        total.count(session);
        section.count(session);
        byDay.get(LocalDate.ofInstant(start, zone)).count(session);
        if (start.isBefore(end)) {
            long micros = Micros.of(end) - Micros.of(start);
            total.micros += micros;
            section.micros += micros;
            byDays(session.user(), start, end);
            intervals.add(Micros.of(start), Micros.of(end), session.user().map(UserId::value).orElse(""));
        }
    }

    private Instant start(Session session) {
        return session.start().isBefore(period.from()) ? period.from() : session.start();
    }

    private Instant end(Session session) {
        return session.end().filter(reported -> reported.isBefore(period.to())).orElse(period.to());
    }

    /** How much of a session lies in the period. */
    long micros(Session session) {
        return Math.max(0, Micros.of(end(session)) - Micros.of(start(session)));
    }

    Period period() {
        return period;
    }

    private void byDays(Optional<UserId> user, Instant start, Instant end) {
        LocalDate day = LocalDate.ofInstant(start, zone);
        for (Instant at = start; at.isBefore(end); day = day.plusDays(1)) {
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant until = midnight.isBefore(end) ? midnight : end;
            Sum sum = byDay.get(day);
            sum.micros += Micros.of(until) - Micros.of(at);
            user.ifPresent(sum.users::add);
            at = until;
        }
    }

    Sum total() {
        return total;
    }

    /** By name, those without a section under the empty one. */
    Map<String, Sum> bySection() {
        return bySection;
    }

    /** Every day of the period, in order. */
    Map<LocalDate, Sum> byDay() {
        return byDay;
    }

    Peak peak() {
        return ConcurrencySweep.ofEach(intervals, period).peak();
    }

    Concurrency concurrency() {
        return ConcurrencySweep.ofEach(intervals, period).steps();
    }

    /** What sessions add up to. */
    static final class Sum {
        private long sessions;
        private long inferred;
        private long micros;
        private final Set<UserId> users = new HashSet<>();

        private void count(Session session) {
            sessions++;
            inferred += session.inferred() ? 1 : 0;
            session.user().ifPresent(users::add);
        }

        long sessions() {
            return sessions;
        }

        long inferred() {
            return inferred;
        }

        long micros() {
            return micros;
        }

        long users() {
            return users.size();
        }
    }
}
