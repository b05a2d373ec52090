// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.lang.ref.SoftReference;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of the days when counted by one rule. */
final class CountedDays {
    private final Rule rule;
    private final TreeMap<Long, Counted> days = new TreeMap<>();
    private LastingPieces lasting = LastingPieces.NONE;
    private LastingSessions lastingOf = LastingSessions.NONE;
    private NavigableSet<Long> lastingDays = new TreeSet<>();

    /** The extremes are few and stay; the steps go when memory is short. */
    private record Counted(DaySteps.Extremes extremes, SoftReference<DaySteps> steps) {
    }

    CountedDays(Rule rule) {
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    LastingPieces lasting() {
        return lasting;
    }

    /** Days in which an open or long session starts or ends. */
    NavigableSet<Long> lastingDays() {
        return lastingDays;
    }

    /** Forgets the days in which these sessions count otherwise than was known, at this present. */
    void take(LastingSessions sessions, long now) {
        if (sessions == lastingOf && lasting.valid(now)) {
            return;
        }
        LastingPieces pieces = sessions.pieces(rule, now);
        pieces.differences(lasting, (start, end) -> days.subMap(Days.of(start), true, Days.of(end - 1), true).clear());
        lasting = pieces;
        lastingOf = sessions;
        lastingDays = pieces.days();
    }

    void forget(long day) {
        days.remove(day);
    }

    void put(long day, DaySteps steps) {
        days.put(day, new Counted(steps.extremes(), new SoftReference<>(steps)));
    }

    /** @return null if it is not known */
    DaySteps.Extremes extremes(long day) {
        Counted counted = days.get(day);
        return counted == null ? null : counted.extremes;
    }

    /** @return null if they are not known any more */
    DaySteps steps(long day) {
        Counted counted = days.get(day);
        return counted == null ? null : counted.steps.get();
    }
}
