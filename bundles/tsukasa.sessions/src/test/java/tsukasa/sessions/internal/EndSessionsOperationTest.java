// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.operation.Change;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEnder;
import tsukasa.sessions.SessionId;

class EndSessionsOperationTest {
    private final FakeSessions sessions = new FakeSessions().with("a", "sato", null, "2026-10-01T00:00:00Z", null, false)
            .with("b", "ito", null, "2026-10-01T00:00:00Z", null, false)
            .with("c", "abe", null, "2026-10-01T00:00:00Z", "2026-10-01T01:00:00Z", false);
    private final Map<SourceId, SessionEnder> enders = new HashMap<>();
    private final List<String> summary = new ArrayList<>();

    @Test
    void asksTheSourceAndHasAResultForEach() throws Exception {
        ender(session -> new EndResult(session.id(), !session.id().key().equals("b"), "asked for " + session.id().key()));
        List<EndResult> results = end(Duration.ofSeconds(20), "a", "b", "c", "nothing");
        assertEquals(List.of(true, false, true, false), results.stream().map(EndResult::ended).toList());
        assertEquals("asked for a", results.get(0).sentence());
        assertEquals("The session xrdp/c had ended already.", results.get(2).sentence());
        assertEquals("There is no session xrdp/nothing; it may have been mistyped.", results.get(3).sentence());
        assertEquals(List.of("2 of 4 sessions were ended; the others are still there."), summary);
    }

    @Test
    void saysWhenASourceCanNotEndSessions() throws Exception {
        EndResult result = end(Duration.ofSeconds(20), "a").getFirst();
        assertEquals("The session xrdp/a can not be ended from here, because its source xrdp only reports what it saw; end it on its host.",
                result.sentence());
    }

    @Test
    void aFaultOfOneDoesNotStopTheOthers() throws Exception {
        ender(session -> {
            if (session.id().key().equals("a")) {
                throw new IllegalStateException("no route");
            }
            return new EndResult(session.id(), true, "gone");
        });
        List<EndResult> results = end(Duration.ofSeconds(20), "a", "b");
        assertTrue(results.get(0).sentence().contains("no route"));
        assertTrue(results.get(1).ended());
    }

    @Test
    void waitsNoLongerThanItsLimit() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        ender(session -> {
            try {
                if (session.id().key().equals("a")) {
                    never.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answered.countDown();
                throw new IllegalStateException("given up", e);
            }
            return new EndResult(session.id(), true, "gone");
        });
        List<EndResult> results = end(Duration.ofMillis(300), "a", "b");
        assertTrue(!results.get(0).ended());
        assertTrue(results.get(1).ended());
        answered.await();
    }

    private List<EndResult> end(Duration limit, String... keys) throws Exception {
        List<SessionId> ids = java.util.Arrays.stream(keys).map(key -> new SessionId(FakeSessions.SOURCE, key)).toList();
        EndSessionsOperation operation = new EndSessionsOperation(ids, sessions::find, enders::get, Locale.ENGLISH, limit);
        operation.outsideWork().orElseThrow().perform(Progress.NONE);
        return operation.run(new Change() {
            @Override
            public Instant at() {
                return Instant.EPOCH;
            }

            @Override
            public Actor actor() {
                return new Actor("tester");
            }

            @Override
            public void describe(String before, String after) {
                // not looked at here
            }

            @Override
            public void summarize(String sentence) {
                summary.add(sentence);
            }

            @Override
            public void touches(String topic) {
                assertEquals("sessions", topic);
            }
        });
    }

    private void ender(java.util.function.Function<Session, EndResult> end) {
        enders.put(FakeSessions.SOURCE, new SessionEnder() {
            @Override
            public SourceId source() {
                return FakeSessions.SOURCE;
            }

            @Override
            public EndResult end(Session session, Locale locale) {
                return end.apply(session);
            }
        });
    }
}
