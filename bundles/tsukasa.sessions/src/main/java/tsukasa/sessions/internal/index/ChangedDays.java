// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers which days the changes of one transaction touch, and tells it when the transaction ends. */
public final class ChangedDays implements Runnable {
    private final Revisions revisions;
    private final SortedSet<Long> days = new TreeSet<>();
    private boolean lasting;

    public ChangedDays(Revisions revisions) {
        this.revisions = revisions;
    }

    /** A session of at most {@link Days#SHORT} was, or is now, in this interval of microseconds. */
    public void shortSession(long start, long end) {
        for (long day = Days.of(start); day <= Days.of(end); day++) {
            days.add(day);
        }
    }

    /** A session that is open or longer was touched, or when it counts as ended was. */
    public void lastingSession() {
        lasting = true;
    }

    @Override
    public void run() {
        if (lasting || !days.isEmpty()) {
            revisions.advance(days, lasting);
        }
    }
}
