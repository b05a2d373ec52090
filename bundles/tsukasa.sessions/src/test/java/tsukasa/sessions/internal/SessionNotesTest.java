// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.testing.StoreTest;

class SessionNotesTest {
    private static final SourceId GATEWAY = new SourceId("gateway");
    private static final Instant NINE = Instant.parse("2026-10-01T00:00:00Z");

    private static SessionEvent.Builder event(String key, EventKind kind, Instant at) {
        return SessionEvent.of(new SessionId(GATEWAY, key), kind, at).user("sato");
    }

    @StoreTest
    void handsOutTheNotesOfThePeriodAlone(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.ingest.append(List.of(event("noted", EventKind.STARTED, NINE).note("G0123 統計報告").build(),
                    event("noted", EventKind.ENDED, NINE.plusSeconds(600)).build(), event("silent", EventKind.STARTED, NINE).build(),
                    event("open", EventKind.STARTED, NINE.plusSeconds(60)).note("会議").build(),
                    event("before", EventKind.STARTED, NINE.minus(Duration.ofDays(9))).note("前").build(),
                    event("before", EventKind.ENDED, NINE.minus(Duration.ofDays(8))).build()));
            SortedMap<String, String> notes = new TreeMap<>();
            new SessionNotes(slice.storage).forEach(new Period(NINE.minusSeconds(60), NINE.plusSeconds(3600)), note -> notes.put(note.work(),
                    note.text()));
            assertEquals("{gateway/noted=G0123 統計報告, gateway/open=会議}", notes.toString());
        }
    }
}
