// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.LongPredicate;

/** Where the index has its sessions from. */
interface DaySource {
    /** The newest change, and the newest of a session that is open or long. */
    record Revision(long all, long lasting) {
    }

    /** Takes the rows of a day. */
    @FunctionalInterface
    interface Sink {
        void take(long day, DayRows rows);
    }

    /** Zeroes before anything was stored. */
    Revision revision();

    /** Days that were touched after this change, each with the change at which it was. */
    Map<Long, Long> daysAfter(long revision);

    LastingSessions lasting();

    /** Days of which nothing as of their newest change is kept, so that they would be read row by row. */
    SortedSet<Long> unkept();

    /**
     * Hands over each of these days.
     *
     * @param revisions the days, each with its newest change
     * @param over      whether a day is over, so that it hardly changes any more
     */
    void load(SortedMap<Long, Long> revisions, LongPredicate over, Sink sink);
}
