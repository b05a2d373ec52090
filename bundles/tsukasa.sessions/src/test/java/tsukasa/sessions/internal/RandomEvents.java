// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;

/** Events as no sane source would send them: few instants, so that many fall together, and every kind in every order. */
final class RandomEvents {
    static final Instant DAY = Instant.parse("2026-10-01T00:00:00Z");
    private static final EventKind[] KINDS = EventKind.values();
    private static final Layer[] LAYERS = Layer.values();
    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    List<SessionEvent> events(int sessions, int eventsEach) {
        List<SessionEvent> events = new ArrayList<>();
        for (int s = 0; s < sessions; s++) {
            SessionId id = new SessionId(new SourceId("src" + s % 3), "s" + s);
            int count = 1 + random.nextInt(eventsEach);
            for (int e = 0; e < count; e++) {
                events.add(event(id, "s" + s + "e" + e));
            }
        }
        return events;
    }

    private SessionEvent event(SessionId id, String key) {
        Instant at = DAY.plus(Duration.ofMinutes(random.nextInt(12)));
        SessionEvent.Builder event = SessionEvent.of(id, KINDS[random.nextInt(KINDS.length)], at).key(key);
        if (random.nextBoolean()) {
            event.user("user" + random.nextInt(4));
        }
        if (random.nextInt(3) == 0) {
            event.client("LT-" + random.nextInt(4)).address("10.0.0." + random.nextInt(9)).note("note " + random.nextInt(5));
        }
        if (random.nextInt(3) == 0) {
            event.section("課" + random.nextInt(3)).host("PC-" + random.nextInt(4)).layer(LAYERS[random.nextInt(LAYERS.length)]);
        }
        if (random.nextInt(3) == 0) {
            event.bytes(new Bytes(random.nextInt(1000)), new Bytes(random.nextInt(1000)))
                    .roundTrip(Duration.ofMillis(random.nextInt(200)));
        }
        return event.build();
    }

    /** The same events in another order, some of them several times. */
    List<SessionEvent> disturbed(List<SessionEvent> events) {
        List<SessionEvent> disturbed = new ArrayList<>(events);
        for (int i = random.nextInt(events.size() + 1); i > 0; i--) {
            disturbed.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(disturbed, random);
        return disturbed;
    }

    /** The same events, cut into pieces that come one after the other. */
    List<List<SessionEvent>> split(List<SessionEvent> events) {
        List<List<SessionEvent>> batches = new ArrayList<>();
        for (int i = 0; i < events.size();) {
            int end = Math.min(events.size(), i + 1 + random.nextInt(Math.max(1, events.size() / 2)));
            batches.add(events.subList(i, end));
            i = end;
        }
        return batches;
    }
}
