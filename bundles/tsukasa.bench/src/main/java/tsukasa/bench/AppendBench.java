// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.EventTable;
import tsukasa.persistence.OpenDatabase;
import tsukasa.testing.PostgresServer;

/**
 * Appending events through the log (unique keys, group commit, each append durable when it returns) against the engine's own
 * fastest way: a JDBC batch on Derby, COPY on PostgreSQL, into the same table, committed as often.
 */
final class AppendBench {
    private static final int EVENTS = 40_000;
    private static final int A_COMMIT = 1_000;
    private static final int ROUNDS = 5;
    private static final EventTable<Event> TABLE = EventTable.<Event>named("bench_event").key("source", Event::source)
            .key("event_key", Event::key).number("at_micros", Event::at).text("host", Event::host).text("note", Event::note).build();
    private int round;

    private record Event(String source, String key, long at, String host, String note) {
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory("tsukasa-bench");
        try {
            try (OpenDatabase derby = Database.open(folder, Optional.empty(), Locale.ENGLISH)) {
                compare("append to Derby, against a raw JDBC batch", derby, this::batch, ">= 0.8");
                new SessionAppend(derby).compare("sessions to Derby, against raw events", false);
            }
            String url = PostgresServer.running().createDatabase();
            try (OpenDatabase postgres = Database.open(folder.resolve("pg"), Optional.of(url), Locale.ENGLISH)) {
                compare("append to PostgreSQL, against COPY", postgres, this::copy, ">= 0.7");
                new SessionAppend(postgres).compare("sessions to PostgreSQL, against raw events", true);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    /** Stores one commit's worth of events. */
    @FunctionalInterface
    private interface Raw {
        void store(Connection connection, List<Event> events) throws SQLException;
    }

    private void compare(String title, OpenDatabase database, Raw raw, String bar) throws Exception {
        database.migrate("bench", AppendBench.class, List.of("V001__event"));
        try (EventLog<Event> log = database.events(TABLE, fresh -> { })) {
            Ratio.print(title, "events/s", ROUNDS, () -> rate(log::append), () -> rate(events -> database.<Void>jdbc(connection -> {
                raw.store(connection, events);
                return null;
            })), bar);
        }
    }

    private double rate(Consumer<List<Event>> store) {
        round++;
        List<List<Event>> commits = new ArrayList<>();
        for (int from = 0; from < EVENTS; from += A_COMMIT) {
            List<Event> events = new ArrayList<>();
            for (int i = from; i < from + A_COMMIT; i++) {
                events.add(new Event("gateway", "%d/s%06d/started@%d".formatted(round, i, i), 1_790_000_000_000_000L + i,
                        "PC-%04d".formatted(i % 1000), "a note of some length, as a gateway writes it " + i));
            }
            commits.add(events);
        }
        long began = System.nanoTime();
        commits.forEach(store);
        return EVENTS / ((System.nanoTime() - began) / 1e9);
    }

    private void batch(Connection connection, List<Event> events) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into bench_event (source, event_key, at_micros, host, note) values (?, ?, ?, ?, ?)")) {
            for (Event event : events) {
                insert.setString(1, event.source());
                insert.setString(2, event.key());
                insert.setLong(3, event.at());
                insert.setString(4, event.host());
                insert.setString(5, event.note());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void copy(Connection connection, List<Event> events) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            text.append(event.source()).append('\t').append(event.key()).append('\t').append(event.at()).append('\t')
                    .append(event.host()).append('\t').append(event.note()).append('\n');
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy bench_event (source, event_key, at_micros, host, note) from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
