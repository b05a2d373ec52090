// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.testing.StoreTest;

/**
 * Peaks out of the store while events come in any order: one console stores, another on the same database is asked, and
 * both are compared with counting the listed sessions hour by hour.
 */
class ConcurrencyStoreTest {
    private static final int ROUNDS = Integer.getInteger("tsukasa.sessions.rounds", 40);
    private static final int HOURS = 24 * 8;
    private Slice slice;
    private Slice other;

    @BeforeEach
    void open(Database database) {
        slice = new Slice(database);
        other = new Slice(database);
    }

    @AfterEach
    void close() {
        slice.close();
        other.close();
    }

    @StoreTest
    void followsEventsInAnyOrder() {
        Random random = new Random(3);
        List<SessionEvent> events = events(random);
        Collections.shuffle(events, random);
        int next = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int until = events.size() * (round + 1) / ROUNDS;
            slice.ingest.append(events.subList(next, until));
            next = until;
            if (round % 7 == 3) {
                slice.ingest.staleAfter(new SourceId("src0"), Optional.of(Duration.ofHours(1 + random.nextInt(40))));
            }
            Duration passed = Duration.ofHours(random.nextInt(8));
            slice.passes(passed);
            other.passes(passed);
            compare(random, "round " + round);
        }
        assertFalse(slice.service.list(SessionQuery.all()).isEmpty());
    }

    private static List<SessionEvent> events(Random random) {
        EventKind[] kinds = { EventKind.DISCONNECTED, EventKind.RECONNECTED, EventKind.ACTIVE, EventKind.IDLE, EventKind.SAMPLE,
                EventKind.DISCONNECTED };
        List<SessionEvent> events = new ArrayList<>();
        for (int s = 0; s < 60; s++) {
            SessionId id = new SessionId(new SourceId("src" + s % 3), "s" + s);
            int at = random.nextInt(HOURS);
            String user = random.nextInt(6) == 0 ? null : "user" + random.nextInt(9);
            events.add(SessionEvent.of(id, EventKind.STARTED, hour(at)).user(user).client(random.nextInt(3) == 0 ? null : "LT-" + s % 7).build());
            for (int e = random.nextInt(5); e > 0; e--) {
                at += random.nextInt(random.nextInt(9) == 0 ? 40 : 5);
                events.add(SessionEvent.of(id, kinds[random.nextInt(kinds.length)], hour(at)).key("s" + s + "e" + e).build());
            }
            if (random.nextInt(8) > 0) {
                events.add(SessionEvent.of(id, EventKind.ENDED, hour(at + random.nextInt(6))).build());
            }
        }
        return events;
    }

    private void compare(Random random, String which) {
        List<Session> sessions = slice.service.list(SessionQuery.all());
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(HOURS);
            int to = from + random.nextInt(HOURS);
            Counting counting = new Counting(CountBy.values()[random.nextInt(3)], random.nextInt(3) == 0,
                    random.nextInt(3) == 0 ? Set.of(new SourceId("src0"), new SourceId("src2")) : Set.of());
            Period period = new Period(hour(from), hour(to));
            Peak expected = peak(sessions, counting, from, to);
            assertEquals(expected, other.service.peak(period, counting), which + " " + counting + " of another console");
            assertEquals(expected, slice.service.peak(period, counting), which + " " + counting);
            assertEquals(expected.count(), slice.service.concurrency(period, counting).peak(), which);
            assertEquals(expected.count(), expected.at().map(at -> slice.service.within(at, counting).size()).orElse(0), which);
            assertEquals(expected, ConcurrencySweep.of(slice.service.spans(period, counting), period).peak(), which);
        }
    }

    private Peak peak(List<Session> sessions, Counting counting, int from, int to) {
        List<List<String>> in = new ArrayList<>();
        for (int hour = from; hour < to; hour++) {
            in.add(in(sessions, counting, hour(hour)));
        }
        int most = in.stream().mapToInt(List::size).max().orElse(0);
        if (most == 0) {
            return new Peak(0, Optional.empty(), Duration.ZERO, List.of());
        }
        int first = 0;
        while (in.get(first).size() < most) {
            first++;
        }
        int until = first;
        while (until < in.size() && in.get(until).size() == most) {
            until++;
        }
        return new Peak(most, Optional.of(hour(from + first)), Duration.ofHours(until - first), List.copyOf(new TreeSet<>(in.get(first))));
    }

    private List<String> in(List<Session> sessions, Counting counting, Instant at) {
        List<String> in = new ArrayList<>();
        for (Session session : sessions) {
            boolean there = !session.start().isAfter(at) && session.end().filter(end -> !end.isAfter(at)).isEmpty();
            boolean counted = counting.sources().isEmpty() || counting.sources().contains(session.id().source());
            if (there && counted && (counting.disconnected() || !away(session, at))) {
                String name = counting.by() == CountBy.DEVICES ? session.client().map(Object::toString).orElse(session.id().toString())
                        : session.user().map(Object::toString).orElse(session.id().toString());
                if (counting.by() == CountBy.SESSIONS || !in.contains(name)) {
                    in.add(name);
                }
            }
        }
        return in;
    }

    /** What its events said last: there are no two that say something at the same time but in this order. */
    private boolean away(Session session, Instant at) {
        return slice.service.events(session.id()).stream().filter(event -> !event.at().isAfter(at))
                .filter(event -> event.kind() != EventKind.SAMPLE && event.kind() != EventKind.ENDED)
                .max(Comparator.comparing(EventPlace::of)).filter(event -> event.kind() == EventKind.DISCONNECTED).isPresent();
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-09-24T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
