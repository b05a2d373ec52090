// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.SiteId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;
import tsukasa.reports.Format;
import tsukasa.reports.TextEncoding;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.Span;

/** The schedules of a site. */
final class ScheduleStore {
    private static final String COLUMNS = "report, recurrence, span, formats, encoding, language, parameters, folder, recipients, paused, since";
    private final Database database;
    private final SiteId site;

    ScheduleStore(Database database, SiteId site) {
        this.database = database;
        this.site = site;
    }

    /** @param since from when on it is due: when it was made, changed or resumed last */
    record Entry(Schedule schedule, Instant since) {
    }

    List<Entry> all() {
        return read("");
    }

    Optional<Entry> find(ScheduleId id) {
        return read("AND schedule = ?", id.value()).stream().findFirst();
    }

    private List<Entry> read(String condition, String... values) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT schedule, " + COLUMNS + " FROM schedule WHERE site = ? " + condition + " ORDER BY schedule")) {
                select.setString(1, site.value());
                for (int i = 0; i < values.length; i++) {
                    select.setString(i + 2, values[i]);
                }
                List<Entry> entries = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                }
                return entries;
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Set<Format> formats = Lines.read(row.getString(5)).stream().map(Format::valueOf).collect(Collectors.toSet());
        Schedule schedule = new Schedule(new ScheduleId(row.getString(1)), row.getString(2),
                RecurrenceText.parse(row.getString(3)).orElseThrow(), Span.valueOf(row.getString(4)), formats,
                TextEncoding.valueOf(row.getString(6)), Locale.forLanguageTag(row.getString(7)), Lines.readPairs(row.getString(8)),
                Path.of(row.getString(9)), Lines.read(row.getString(10)), row.getInt(11) != 0);
        return new Entry(schedule, Micros.toInstant(row.getLong(12)));
    }

    void insert(Entry entry) {
        write("INSERT INTO schedule (" + COLUMNS + ", site, schedule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entry);
    }

    void update(Entry entry) {
        write("UPDATE schedule SET " + COLUMNS.replace(",", " = ?,") + " = ? WHERE site = ? AND schedule = ?", entry);
    }

    private void write(String sql, Entry entry) {
        Schedule schedule = entry.schedule();
        database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, schedule.report());
                statement.setString(2, RecurrenceText.of(schedule.recurrence()));
                statement.setString(3, schedule.span().name());
                statement.setString(4, Lines.of(schedule.formats().stream().map(Format::name).toList()));
                statement.setString(5, schedule.encoding().name());
                statement.setString(6, schedule.locale().toLanguageTag());
                statement.setString(7, StorableText.of(Lines.ofPairs(schedule.parameters())));
                statement.setString(8, StorableText.of(schedule.folder().toString()));
                statement.setString(9, StorableText.of(Lines.of(schedule.recipients())));
                statement.setInt(10, schedule.paused() ? 1 : 0);
                statement.setLong(11, Micros.of(entry.since()));
                statement.setString(12, site.value());
                statement.setString(13, schedule.id().value());
                return statement.executeUpdate();
            }
        });
    }

    void delete(ScheduleId id) {
        database.jdbc(connection -> delete(connection, id));
    }

    private int delete(Connection connection, ScheduleId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM schedule WHERE site = ? AND schedule = ?")) {
            statement.setString(1, site.value());
            statement.setString(2, id.value());
            return statement.executeUpdate();
        }
    }
}
