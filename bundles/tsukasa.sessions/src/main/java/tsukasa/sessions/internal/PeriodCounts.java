// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import tsukasa.api.Period;
import tsukasa.persistence.Micros;
import tsukasa.sessions.SessionCount;

/** Counts sessions by the periods in which they were, in one pass over all of them. */
final class PeriodCounts {
    private final long[] from;
    private final long[] to;
    private final long[] sessions;
    private final List<Set<String>> users;

    PeriodCounts(List<Period> periods) {
        from = periods.stream().mapToLong(period -> Micros.of(period.from())).toArray();
        to = periods.stream().mapToLong(period -> Micros.of(period.to())).toArray();
        sessions = new long[from.length];
        users = periods.stream().<Set<String>>map(period -> new HashSet<>()).toList();
    }

    /** @param user null if nobody knows */
    void take(long start, long end, String user) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] < to[i] && start < to[i] && (start >= from[i] || end > from[i])) {
                sessions[i]++;
                if (user != null) {
                    users.get(i).add(user);
                }
            }
        }
    }

    List<SessionCount> counts() {
        return IntStream.range(0, from.length).mapToObj(i -> new SessionCount(sessions[i], users.get(i).size())).toList();
    }
}
