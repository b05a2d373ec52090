// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.source.SourceId;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;

/** What is counted, in the numbers of the rows. */
final class Rule {
    private final Counting counting;
    private final Set<Integer> sources;

    Rule(Counting counting, Names names) {
        this.counting = counting;
        sources = counting.sources().stream().map(SourceId::value).map(names::number).collect(Collectors.toSet());
    }

    boolean counts(int source) {
        return sources.isEmpty() || sources.contains(source);
    }

    boolean unites() {
        return counting.by() != CountBy.SESSIONS;
    }

    /** Whose the session is, for counting and for telling. */
    int owner(int user, int device) {
        return counting.by() == CountBy.DEVICES ? device : user;
    }

    /** Hands out what counts of a session: all of it, or what lies between its disconnections. */
    void pieces(long start, long end, Gap[] gaps, Pieces sink) {
        long from = start;
        if (!counting.disconnected()) {
            for (Gap gap : gaps) {
                if (from < Math.min(end, gap.from())) {
                    sink.add(from, Math.min(end, gap.from()));
                }
                from = Math.max(from, gap.to());
            }
        }
        if (from < end) {
            sink.add(from, end);
        }
    }

    /** Takes intervals. */
    @FunctionalInterface
    interface Pieces {
        void add(long start, long end);
    }
}
