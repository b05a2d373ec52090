// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.postgresql.PGConnection;

import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionIngest;

/**
 * Handing session events to the plugin, which stores them, folds them into sessions, keeps sections and disconnections and marks the
 * days that they touch, against storing the same rows of events and nothing else in the engine's fastest way.
 */
final class SessionAppend {
    private static final int SESSIONS = 2_000;
    private static final int EVENTS_OF_ONE = 4;
    private static final int SESSIONS_A_COMMIT = 250;
    private static final int ROUNDS = 3;
    private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
    private static final String COLUMNS = "(site, source, event_key, session_key, kind, happened, user_name, client, host)";
    private final Database database;
    private int round;

    SessionAppend(Database database) {
        this.database = database;
    }

    void compare(String title, boolean copy) throws Exception {
        SessionIngest ingest = OwnSessions.ingest(database, FIRST.plus(Duration.ofDays(100)));
        Ratio.print(title, "events/s", ROUNDS, () -> rate(ingest::append), () -> rate(events -> database.<Void>jdbc(connection -> {
            if (copy) {
                copy(connection, events);
            } else {
                batch(connection, events);
            }
            return null;
        })), "none");
    }

    /** Sessions of some days, half an hour each, disconnected for five minutes of it. */
    private double rate(Consumer<List<SessionEvent>> store) {
        round++;
        List<List<SessionEvent>> commits = new ArrayList<>();
        for (int from = 0; from < SESSIONS; from += SESSIONS_A_COMMIT) {
            List<SessionEvent> events = new ArrayList<>();
            for (int i = from; i < from + SESSIONS_A_COMMIT; i++) {
                SessionId id = new SessionId(new SourceId("gateway"), "%d/s%06d".formatted(round, i));
                Instant start = FIRST.plusSeconds(300L * i);
                events.add(event(id, EventKind.STARTED, start, i));
                events.add(event(id, EventKind.DISCONNECTED, start.plusSeconds(900), i));
                events.add(event(id, EventKind.RECONNECTED, start.plusSeconds(1_200), i));
                events.add(event(id, EventKind.ENDED, start.plusSeconds(1_800), i));
            }
            commits.add(events);
        }
        long began = System.nanoTime();
        commits.forEach(store);
        return SESSIONS * EVENTS_OF_ONE / ((System.nanoTime() - began) / 1e9);
    }

    private static SessionEvent event(SessionId id, EventKind kind, Instant at, int number) {
        return SessionEvent.of(id, kind, at).user("user" + number % 200).client("LT-" + number % 200).host("PC-" + number % 200).build();
    }

    private static Object[] values(SessionEvent event) {
        return new Object[] { OwnSessions.SITE, event.session().source().value(), event.key(), event.session().key(), event.kind().name(),
            Micros.of(event.at()), event.user().orElseThrow().value(), event.client().orElseThrow().value(), event.host().orElseThrow().value() };
    }

    private static void batch(Connection connection, List<SessionEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into session_event " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (SessionEvent event : events) {
                Object[] values = values(event);
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void copy(Connection connection, List<SessionEvent> events) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (SessionEvent event : events) {
            Object[] values = values(event);
            for (int i = 0; i < values.length; i++) {
                text.append(values[i]).append(i + 1 < values.length ? '\t' : '\n');
            }
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy session_event " + COLUMNS + " from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
