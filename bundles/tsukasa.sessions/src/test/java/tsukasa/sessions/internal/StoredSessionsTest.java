// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Denial;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionCount;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionState;
import tsukasa.testing.StoreTest;

class StoredSessionsTest {
    private static final SourceId XRDP = new SourceId("xrdp");
    private static final Comparator<Session> ORDER = Comparator.comparing(Session::start)
            .thenComparing(session -> session.id().source().value()).thenComparing(session -> session.id().key());
    private Slice slice;

    @BeforeEach
    void open(Database database) {
        slice = new Slice(database);
    }

    @AfterEach
    void close() {
        slice.close();
    }

    @StoreTest
    void anyOrderRepetitionAndPiecesGiveTheSameSessions() {
        for (long seed = 0; seed < 12; seed++) {
            RandomEvents random = new RandomEvents(seed);
            List<SessionEvent> events = renamed(random.events(8, 10), "r" + seed + "-");
            int fresh = 0;
            for (List<SessionEvent> batch : random.split(random.disturbed(events))) {
                fresh += slice.ingest.append(batch);
            }
            assertEquals(events.size(), fresh, "seed " + seed);
            assertEquals(0, slice.ingest.append(events), "seed " + seed);
            assertEquals(folded(events), stored(events), "seed " + seed);
        }
        System.out.println("StoredSessionsTest: seeds 0 to 11");
    }

    @StoreTest
    void manyThreadsAtOnceGiveTheSameSessions() throws Exception {
        RandomEvents random = new RandomEvents(99);
        List<SessionEvent> events = random.events(20, 12);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                for (List<SessionEvent> batch : random.split(random.disturbed(events))) {
                    work.add(() -> slice.ingest.append(batch));
                }
            }
            int fresh = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                fresh += done.get();
            }
            assertEquals(events.size(), fresh);
        }
        assertEquals(folded(events), stored(events));
    }

    @StoreTest
    void keepsEveryWordOfAnEvent() {
        SessionId id = new SessionId(new SourceId("源".repeat(100)), "鍵".repeat(200));
        SessionEvent event = SessionEvent.of(id, EventKind.STARTED, Slice.NOON).key("出".repeat(250)).user("佐藤".repeat(100))
                .section("総務課".repeat(60)).client("C".repeat(200)).address("A".repeat(200)).host("H".repeat(200)).layer(Layer.LGWAN)
                .roundTrip(Duration.ofNanos(41_234_567)).bytes(new Bytes(5_000_000_000L), new Bytes(7)).note("覚".repeat(2000)).build();
        assertEquals(1, slice.ingest.append(List.of(event)));
        assertEquals(List.of(event), slice.service.events(id));
        Session session = slice.service.find(id).orElseThrow();
        assertEquals(event.user(), session.user());
        assertEquals(event.note(), session.note());
        assertEquals(event.roundTrip(), session.roundTrip());
        assertEquals(event.received(), Optional.of(session.received()));
    }

    @StoreTest
    void anEndIsInferredOnceTheSourcesLimitHasPassedAndTakenBackWhenASignComes() {
        SessionId id = new SessionId(XRDP, "s");
        slice.ingest.staleAfter(XRDP, Optional.of(Duration.ofMinutes(30)));
        slice.ingest.append(List.of(SessionEvent.of(id, EventKind.STARTED, minute(-40)).build(),
                SessionEvent.of(id, EventKind.SAMPLE, minute(-20)).build()));
        assertTrue(slice.service.find(id).orElseThrow().open());
        assertEquals(1, slice.service.list(SessionQuery.open()).size());
        slice.passes(Duration.ofMinutes(10));
        Session stale = slice.service.list(SessionQuery.all()).getFirst();
        assertEquals(Optional.of(minute(-20)), stale.end());
        assertTrue(stale.inferred());
        assertEquals(List.of(), slice.service.list(SessionQuery.open()));
        assertEquals(0, slice.service.peak(new Period(minute(-20), minute(20)), CountBy.SESSIONS).count());
        slice.ingest.append(List.of(SessionEvent.of(id, EventKind.SAMPLE, minute(5)).build()));
        assertTrue(slice.service.find(id).orElseThrow().open());
        slice.ingest.staleAfter(XRDP, Optional.empty());
        slice.passes(Duration.ofDays(300));
        assertTrue(slice.service.find(id).orElseThrow().open());
    }

    @StoreTest
    void findsJustTheSessionsThatTouchAPeriod() {
        Random random = new Random(5);
        List<SessionEvent> events = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            SessionId id = new SessionId(new SourceId("src" + i % 2), "k" + i);
            int start = random.nextInt(120);
            events.add(SessionEvent.of(id, EventKind.STARTED, hour(start)).user("user" + random.nextInt(5)).client("LT" + i % 7).build());
            int kind = random.nextInt(6);
            if (kind > 0) {
                int length = kind == 1 ? 0 : kind == 2 ? 40 + random.nextInt(60) : random.nextInt(12);
                events.add(SessionEvent.of(id, EventKind.ENDED, hour(start + length)).build());
            }
        }
        slice.ingest.append(events);
        slice.ingest.staleAfter(new SourceId("src0"), Optional.of(Duration.ofHours(1)));
        slice.passes(Duration.ofHours(130));
        List<Session> all = slice.service.list(SessionQuery.all());
        assertEquals(120, all.size());
        assertEquals(all.stream().sorted(ORDER).toList(), all);
        assertTrue(all.stream().anyMatch(Session::inferred));
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(130);
            Period period = new Period(hour(from), hour(from + random.nextInt(30)));
            Set<SessionState> states = i % 3 == 0 ? SessionQuery.open().states() : i % 3 == 1 ? Set.of(SessionState.ENDED) : Set.of();
            Optional<UserId> user = i % 4 == 0 ? Optional.of(new UserId("user" + random.nextInt(5))) : Optional.empty();
            List<Session> expected = all.stream().filter(session -> touches(period, session))
                    .filter(session -> states.isEmpty() || states.contains(session.state()))
                    .filter(session -> user.isEmpty() || session.user().equals(user)).toList();
            assertEquals(expected, slice.service.list(new SessionQuery(Optional.of(period), user, states)));
            assertEquals(all.stream().filter(session -> touches(period, session)).filter(session -> List.of("LT1", "LT4").contains(session.client()
                    .orElseThrow().value())).toList(), slice.service.list(SessionQuery.from(List.of("lt1", " Lt4", i % 2 == 0 ? "LT９" : "LT9"), period)));
            List<Period> periods = List.of(period, new Period(hour(-5), hour(40)), new Period(hour(7), hour(7)));
            assertEquals(periods.stream().map(each -> count(all, each)).toList(), slice.service.counts(periods));
            assertEquals(peak(all, period), slice.service.peak(period, CountBy.SESSIONS));
            assertEquals(peak(all, period).count(), slice.service.concurrency(period, CountBy.SESSIONS).peak());
        }
    }

    private static SessionCount count(List<Session> sessions, Period period) {
        List<Session> touching = sessions.stream().filter(session -> touches(period, session)).toList();
        return new SessionCount(touching.size(), touching.stream().flatMap(session -> session.user().stream()).distinct().count());
    }

    private static boolean touches(Period period, Session session) {
        Instant end = session.end().orElse(Instant.MAX);
        return session.start().equals(end) ? period.contains(session.start()) : period.overlaps(session.start(), end);
    }

    private static Peak peak(List<Session> sessions, Period period) {
        Intervals intervals = new Intervals();
        sessions.forEach(session -> intervals.add(session.start().toEpochMilli() * 1000,
                session.end().map(end -> end.toEpochMilli() * 1000).orElse(Intervals.OPEN), session.user().orElseThrow().value()));
        return ConcurrencySweep.ofEach(intervals, period).peak();
    }

    @StoreTest
    void countsUsersAndDevicesByThemselves() {
        slice.ingest.append(List.of(start("a", "sato", "LT-1"), start("b", "sato", "LT-2"), start("c", "ito", null),
                start("d", null, null)));
        Period now = new Period(minute(-10), minute(10));
        assertEquals(new Peak(4, Optional.of(minute(0)), Duration.ofMinutes(10), List.of("ito", "sato", "xrdp/d")),
                slice.service.peak(now, CountBy.SESSIONS));
        assertEquals(3, slice.service.peak(now, CountBy.USERS).count());
        assertEquals(List.of("LT-1", "LT-2", "xrdp/c", "xrdp/d"), slice.service.peak(now, CountBy.DEVICES).who());
    }

    private static SessionEvent start(String key, String user, String client) {
        return SessionEvent.of(new SessionId(XRDP, key), EventKind.STARTED, minute(0)).user(user).client(client).build();
    }

    @StoreTest
    void listsRefusedStartsApartFromSessions() {
        SessionEvent denied = SessionEvent.of(new SessionId(XRDP, "d1"), EventKind.DENIED, minute(1)).user("sato").client("LT-1")
                .address("10.0.0.9").host("PC-1").layer(Layer.OFFICE).note("wrong password").build();
        slice.ingest.append(List.of(denied, denied));
        slice.ingest.append(List.of(denied));
        List<Denial> denials = slice.service.denials(new Period(minute(1), minute(2)));
        assertEquals(List.of(new Denial(XRDP, denied.key(), minute(1), denied.user(), denied.client(), denied.address(), denied.host(),
                denied.layer(), denied.note())), denials);
        assertEquals(List.of(), slice.service.denials(new Period(minute(2), minute(9))));
        assertEquals(List.of(), slice.service.list(SessionQuery.all()));
        assertEquals(Optional.empty(), slice.service.find(denied.session()));
    }

    @StoreTest
    void findsASessionByItsNameInAnySource() {
        SessionId one = new SessionId(new SourceId("a"), "b/c");
        SessionId other = new SessionId(new SourceId("a/b"), "c");
        SessionId third = new SessionId(new SourceId("z"), "c");
        for (SessionId id : List.of(one, other, third)) {
            slice.ingest.append(List.of(SessionEvent.of(id, EventKind.STARTED, minute(0)).build()));
        }
        assertEquals(Set.of(one, other), ids(slice.service.named("a/b/c")));
        assertEquals(Set.of(other, third), ids(slice.service.named("c")));
        assertEquals(Set.of(third), ids(slice.service.named("z/c")));
        assertEquals(Set.of(), ids(slice.service.named("nothing")));
    }

    @StoreTest
    void saysOnceThatSomethingHasChanged() {
        SessionEvent event = start("a", "sato", "LT-1");
        slice.ingest.append(List.of(event));
        assertEquals(1, slice.published.size());
        slice.ingest.append(List.of(event));
        slice.ingest.append(List.of());
        assertEquals(1, slice.published.size());
        slice.ingest.staleAfter(XRDP, Optional.of(Duration.ofHours(1)));
        slice.ingest.staleAfter(XRDP, Optional.of(Duration.ofHours(1)));
        assertEquals(2, slice.published.size());
    }

    @StoreTest
    void keepsItsDataOverAStopOfThePlugin(Database database) {
        slice.ingest.append(List.of(start("a", "sato", "LT-1")));
        slice.close();
        try (Slice again = new Slice(database)) {
            assertFalse(again.service.list(SessionQuery.all()).isEmpty());
            assertEquals(0, again.ingest.append(List.of(start("a", "sato", "LT-1"))));
        }
    }

    private Map<SessionId, Session> stored(List<SessionEvent> events) {
        Map<SessionId, Session> all = slice.service.list(SessionQuery.all()).stream()
                .collect(Collectors.toMap(Session::id, session -> session));
        all.keySet().retainAll(events.stream().map(SessionEvent::session).collect(Collectors.toSet()));
        return all;
    }

    private static Map<SessionId, Session> folded(List<SessionEvent> events) {
        UserSections sections = new UserSections();
        events.stream().filter(event -> event.user().isPresent() && event.section().isPresent())
                .collect(Collectors.groupingBy(event -> List.of(event.user().get().value(), event.section().get().value()),
                        Collectors.summarizingLong(event -> Micros.of(event.at()))))
                .forEach((told, at) -> sections.add(told.get(0),
                        new UserSections.Told(new Section(told.get(1)), at.getMin(), at.getMax())));
        return events.stream().collect(Collectors.groupingBy(SessionEvent::session)).values().stream()
                .flatMap(some -> SessionFold.of(some).stream()).map(session -> session.asOf(Slice.NOON, Optional.empty(), sections))
                .collect(Collectors.toMap(Session::id, session -> session));
    }

    private static List<SessionEvent> renamed(List<SessionEvent> events, String prefix) {
        return events.stream().map(event -> new SessionEvent(prefix + event.key(),
                new SessionId(event.session().source(), prefix + event.session().key()), event.kind(), event.at(),
                event.user().map(user -> new UserId(prefix + user.value())), event.section(), event.client(), event.address(), event.host(), event.layer(), event.roundTrip(), event.received(),
                event.sent(), event.note())).toList();
    }

    private static Set<SessionId> ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Instant minute(int minute) {
        return Slice.NOON.plus(Duration.ofMinutes(minute));
    }

    private static Instant hour(int hour) {
        return Slice.NOON.plus(Duration.ofHours(hour));
    }
}
