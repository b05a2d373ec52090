// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionState;
import tsukasa.ui.Formats;
import tsukasa.ui.Timeline;

class SessionTimelineTest {
    private static final Instant NINE = Instant.parse("2026-10-05T00:00:00Z");
    private static final SessionId ID = new SessionId(new SourceId("xrdp"), "1");
    private static final SessionWords WORDS = new SessionWords(Texts.of(SessionWords.class, Locale.ENGLISH),
            new Formats(Locale.ENGLISH, ZoneId.of("Asia/Tokyo")));

    @Test
    void drawsOneStretchForEachState() {
        Timeline timeline = SessionTimeline.of(session(Optional.of(at(100)), false),
                List.of(event(EventKind.STARTED, 0), event(EventKind.SAMPLE, 10), event(EventKind.IDLE, 30),
                        event(EventKind.IDLE, 40), event(EventKind.ACTIVE, 50), event(EventKind.DISCONNECTED, 80),
                        event(EventKind.ENDED, 100)),
                at(500), WORDS);
        assertEquals(List.of("active 0-30", "idle 30-50", "active 50-80", "disconnected 80-100"), lines(timeline));
        assertEquals(List.of("started", "idle", "idle", "active", "disconnected", "ended"),
                timeline.moments().stream().map(Timeline.Moment::label).toList());
    }

    @Test
    void anOpenSessionReachesUpToNow() {
        Timeline timeline = SessionTimeline.of(session(Optional.empty(), false), List.of(event(EventKind.STARTED, 0)), at(70), WORDS);
        assertEquals(List.of("active 0-70"), lines(timeline));
    }

    @Test
    void saysThatAnEndWasInferred() {
        Timeline timeline = SessionTimeline.of(session(Optional.of(at(60)), true),
                List.of(event(EventKind.STARTED, 0), event(EventKind.SAMPLE, 60)), at(700), WORDS);
        assertEquals("end inferred", timeline.moments().getLast().label());
    }

    @Test
    void coversTheSessionWithoutOverlapWhateverWasSeen() {
        Random random = new Random(9);
        for (int round = 0; round < 2000; round++) {
            List<SessionEvent> events = new ArrayList<>();
            int time = 0;
            for (int i = random.nextInt(8); i > 0; i--) {
                events.add(event(EventKind.values()[random.nextInt(EventKind.values().length)], time));
                time += random.nextInt(20);
            }
            Timeline timeline = SessionTimeline.of(session(Optional.of(at(random.nextInt(120))), false), events, at(1), WORDS);
            Instant last = timeline.from();
            for (Timeline.Stretch stretch : timeline.stretches()) {
                assertTrue(!stretch.from().isBefore(last) && stretch.from().isBefore(stretch.to())
                        && !stretch.to().isAfter(timeline.to()), () -> events + " gave " + timeline);
                last = stretch.to();
            }
        }
    }

    @Test
    void namesAPersonsSessionInOneLine() {
        Session idle = new Session(ID, Optional.of(new UserId("tanaka")), Optional.of(new tsukasa.api.Section("総務課")),
                Optional.empty(), Optional.empty(), Optional.empty(), Layer.LGWAN, at(0), Optional.empty(), false,
                SessionState.IDLE, at(600), at(600), Optional.empty(), Bytes.ZERO, Bytes.ZERO, Optional.empty());
        assertEquals("tanaka (総務課)  since 09:00:00  idle for 5 min 00 s", WORDS.line(idle, at(900)));
    }

    @Test
    void countsByState() {
        assertEquals("2 sessions: 1 active, 1 ended, 1 end inferred",
                SessionCounts.of(List.of(session(Optional.empty(), false), session(Optional.of(at(9)), true))).sentence(WORDS));
        assertEquals("No session", SessionCounts.of(List.of()).sentence(WORDS));
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    private static SessionEvent event(EventKind kind, int second) {
        return SessionEvent.of(ID, kind, at(second)).build();
    }

    private static Session session(Optional<Instant> end, boolean inferred) {
        return new Session(ID, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Layer.OFFICE, at(0), end, inferred, end.isPresent() ? SessionState.ENDED : SessionState.ACTIVE, at(0), at(0),
                Optional.empty(), Bytes.ZERO, Bytes.ZERO, Optional.empty());
    }

    private static List<String> lines(Timeline timeline) {
        return timeline.stretches().stream().map(stretch -> stretch.label() + " "
                + Duration.between(NINE, stretch.from()).toSeconds() + "-" + Duration.between(NINE, stretch.to()).toSeconds()).toList();
    }
}
