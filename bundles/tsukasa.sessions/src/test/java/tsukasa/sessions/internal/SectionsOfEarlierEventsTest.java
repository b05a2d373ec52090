// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.SessionId;
import tsukasa.testing.StoreTest;

class SectionsOfEarlierEventsTest {
    /** Stored by the first version, which kept sections with their sessions only. */
    private static final List<String> STORED = List.of("""
            insert into session_event (site, source, event_key, session_key, kind, happened, user_name, section)
                values ('kita', 'file', 'e1', 'told', 'STARTED', 1000, 'sato', '税務課')""", """
            insert into session_event (site, source, event_key, session_key, kind, happened, user_name)
                values ('kita', 'xrdp', 'e2', 'bare', 'STARTED', 2000, 'sato')""", """
            insert into session_fold (site, source, session_key, user_name, layer, started, start_reported, lasting, state, since,
                last_sign, last_kind, last_key, received, sent)
                values ('kita', 'xrdp', 'bare', 'sato', 'UNKNOWN', 2000, 1, 1, 'ACTIVE', 2000, 2000, 'STARTED', 'e2', 0, 0)""");

    @StoreTest
    void areLearntWhenTheTablesAreBroughtUpToDate(Database database) {
        database.migrate("sessions", SessionStorage.class, List.of("V001__sessions"));
        database.transaction(() -> database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String row : STORED) {
                    statement.executeUpdate(row);
                }
            }
            return null;
        }));
        try (Slice slice = new Slice(database)) {
            assertEquals(Optional.of(new Section("税務課")),
                    slice.service.find(new SessionId(new SourceId("xrdp"), "bare")).orElseThrow().section());
        }
    }
}
