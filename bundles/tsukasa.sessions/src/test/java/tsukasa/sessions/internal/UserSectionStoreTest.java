// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.testing.StoreTest;

class UserSectionStoreTest {
    private static final SessionId BARE = new SessionId(new SourceId("xrdp"), "bare");
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
    void aSessionWithoutASectionHasThatOfItsUser() {
        List<SessionEvent> events = new ArrayList<>(List.of(event(BARE, 0, "sato", null), event(named("b"), -60, "sato", "税務課"),
                event(named("c"), -30, "sato", "総務課"), event(named("d"), 60, "sato", "会計課"), event(named("e"), -1, "ito", "議会事務局")));
        Collections.shuffle(events, new Random(4));
        events.forEach(event -> slice.ingest.append(List.of(event)));
        assertEquals(Optional.of(new Section("総務課")), slice.service.find(BARE).orElseThrow().section());
        assertEquals(Optional.of(new Section("総務課")), listed().section());
        Session own = slice.service.find(named("d")).orElseThrow();
        assertEquals(Optional.of(new Section("会計課")), own.section(), "its own events tell it");
    }

    @StoreTest
    void learnsItLaterToo() {
        slice.ingest.append(List.of(event(BARE, 0, "sato", null)));
        assertEquals(Optional.empty(), listed().section());
        slice.ingest.append(List.of(event(named("b"), 90, "sato", "税務課")));
        assertEquals(Optional.of(new Section("税務課")), listed().section());
        slice.ingest.append(List.of(event(named("c"), -90, "sato", "総務課")));
        assertEquals(Optional.of(new Section("総務課")), listed().section(), "what was told before it counts more");
    }

    private Session listed() {
        Period period = new Period(Slice.NOON, Slice.NOON.plusSeconds(1));
        return slice.service.list(SessionQuery.during(period)).stream().filter(session -> session.id().equals(BARE)).findFirst()
                .orElseThrow();
    }

    private static SessionId named(String key) {
        return new SessionId(new SourceId("file"), key);
    }

    private static SessionEvent event(SessionId session, int minute, String user, String section) {
        return SessionEvent.of(session, EventKind.STARTED, Slice.NOON.plus(Duration.ofMinutes(minute))).user(user).section(section).build();
    }
}
