// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Instant;
import java.util.Comparator;

import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;

/** Where an event stands among those of its session: by instant, then kind, then key. No two have the same place. */
record EventPlace(Instant at, EventKind kind, String key) implements Comparable<EventPlace> {
    private static final Comparator<EventPlace> ORDER = Comparator.comparing(EventPlace::at)
            .thenComparing(EventPlace::kind).thenComparing(EventPlace::key);

    static EventPlace of(SessionEvent event) {
        return new EventPlace(event.at(), event.kind(), event.key());
    }

    @Override
    public int compareTo(EventPlace other) {
        return ORDER.compare(this, other);
    }
}
