// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.sessions.SessionEvent;

/** Whatever the order, the repetition and the pieces in which events come, they add up to the same. */
class SessionFoldPropertyTest {
    private static final int CASES = 5_000;

    @Test
    void orderAndRepetitionMakeNoDifference() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomEvents random = new RandomEvents(seed);
            List<SessionEvent> events = random.events(1, 12);
            assertEquals(SessionFold.of(events), SessionFold.of(random.disturbed(events)), "seed " + seed);
        }
    }

    @Test
    void goingOnFromWhatIsStoredMakesNoDifference() {
        int continued = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomEvents random = new RandomEvents(seed);
            List<SessionEvent> events = random.events(1, 12);
            Slice slice = new Slice();
            random.split(seed % 2 == 0 ? events.stream().sorted((a, b) -> EventPlace.of(a).compareTo(EventPlace.of(b))).toList()
                    : random.disturbed(events)).forEach(slice::append);
            continued += slice.continued;
            assertEquals(SessionFold.of(events).orElse(null), slice.folded, "seed " + seed);
        }
        System.out.println("SessionFoldPropertyTest: seeds 0 to " + (CASES - 1) + ", " + continued + " folds went on from a stored one");
    }

    /** What the store does for one session, in memory: new events only, going on where that is possible. */
    private static final class Slice {
        private final Map<String, SessionEvent> stored = new HashMap<>();
        private FoldedSession folded;
        private int continued;

        private void append(List<SessionEvent> batch) {
            List<SessionEvent> fresh = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (SessionEvent event : batch) {
                if (!stored.containsKey(event.key()) && keys.add(event.key())) {
                    fresh.add(event);
                }
            }
            fresh.forEach(event -> stored.put(event.key(), event));
            if (folded != null && SessionFold.canContinue(folded, fresh)) {
                continued++;
                folded = SessionFold.continued(folded, fresh);
            } else {
                folded = SessionFold.of(stored.values()).orElse(null);
            }
        }
    }
}
