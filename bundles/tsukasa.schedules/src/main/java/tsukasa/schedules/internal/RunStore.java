// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.SiteId;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.Occasion;
import tsukasa.schedules.ScheduledRun.State;

/**
 * What was made, and what is being made: whoever makes a run holds it for some time, and holds it longer while the work goes on, so that
 * two consoles on one database don't make it both, and one that ended in the middle leaves it to the next.
 */
final class RunStore {
    /** For how long a run is held at a time. */
    static final Duration HOLD = Duration.ofMinutes(30);
    static final int MOST_TRIES = 3;
    private static final int LONGEST_PROBLEM = 2_000;
    private static final int LONGEST_FILES = 32_000;
    private static final String SELECT = "SELECT schedule, due, occasion, started, ended, state, report, missed, files, sent_to, problem "
            + "FROM schedule_run WHERE site = ? ";
    private final Database database;
    private final SiteId site;

    RunStore(Database database, SiteId site) {
        this.database = database;
        this.site = site;
    }

    List<ScheduledRun> newest(int most) {
        return read(SELECT + "ORDER BY due DESC", most);
    }

    List<ScheduledRun> newest(ScheduleId id, int most) {
        return read(SELECT + "AND schedule = ? ORDER BY due DESC", most, id.value());
    }

    /** The last one that was due, asked for or not. */
    Optional<Instant> lastDue(ScheduleId id) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT MAX(due) FROM schedule_run WHERE site = ? AND schedule = ? AND occasion <> 'ASKED'")) {
                select.setString(1, site.value());
                select.setString(2, id.value());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return instant(row, 1);
                }
            }
        });
    }

    /** Those that somebody began, and holds no longer. */
    List<ScheduledRun> abandoned(Instant now) {
        return read(SELECT + "AND state = 'RUNNING' AND held_until < " + Micros.of(now) + " ORDER BY due", 0);
    }

    private List<ScheduledRun> read(String sql, int most, String... values) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setMaxRows(most);
                select.setString(1, site.value());
                for (int i = 0; i < values.length; i++) {
                    select.setString(i + 2, values[i]);
                }
                List<ScheduledRun> runs = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        runs.add(run(rows));
                    }
                }
                return runs;
            }
        });
    }

    private static ScheduledRun run(ResultSet row) throws SQLException {
        return new ScheduledRun(new ScheduleId(row.getString(1)), Micros.toInstant(row.getLong(2)), Occasion.valueOf(row.getString(3)),
                Micros.toInstant(row.getLong(4)), instant(row, 5), State.valueOf(row.getString(6)), row.getString(7), row.getInt(8),
                Lines.read(row.getString(9)).stream().map(Path::of).toList(), Lines.read(row.getString(10)),
                Optional.ofNullable(row.getString(11)));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(micros));
    }

    /** Begins a run and holds it; false if somebody else has. */
    boolean begin(ScheduledRun run) {
        try {
            return database.transaction(() -> database.jdbc(connection -> insert(connection, run))) == 1;
        } catch (DatabaseFault e) {
            if (e.duplicate()) {
                return false;
            }
            throw e;
        }
    }

    private int insert(Connection connection, ScheduledRun run) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO schedule_run (site, schedule, due, occasion, started, state, "
                + "report, missed, held_until, tries, files, sent_to) VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, 1, '', '')")) {
            insert.setString(1, site.value());
            insert.setString(2, run.schedule().value());
            insert.setLong(3, Micros.of(run.due()));
            insert.setString(4, run.occasion().name());
            insert.setLong(5, Micros.of(run.started()));
            insert.setString(6, run.report());
            insert.setInt(7, run.missed());
            insert.setLong(8, Micros.of(run.started().plus(HOLD)));
            return insert.executeUpdate();
        }
    }

    /** Takes over what somebody has abandoned; false if somebody else was quicker, or it was tried often enough. */
    boolean takeOver(ScheduledRun run, Instant now) {
        return update("UPDATE schedule_run SET started = ?, held_until = ?, tries = tries + 1 WHERE state = 'RUNNING' AND held_until < ? AND tries < "
                + MOST_TRIES, run, Micros.of(now), Micros.of(now.plus(HOLD)), Micros.of(now)) == 1;
    }

    /** Ends what was begun often enough; false if it was not. */
    boolean giveUp(ScheduledRun run, Instant now) {
        return update("UPDATE schedule_run SET held_until = 0 WHERE state = 'RUNNING' AND held_until < ? AND tries >= " + MOST_TRIES, run,
                Micros.of(now)) == 1;
    }

    /** Lets go of all that is held: where this is the only console, whoever held it has ended. */
    void letGo() {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE schedule_run SET held_until = 0 WHERE state = 'RUNNING' AND site = ?")) {
                update.setString(1, site.value());
                return update.executeUpdate();
            }
        });
    }

    /** Holds it for some more time. */
    void hold(ScheduledRun run, Instant now) {
        update("UPDATE schedule_run SET held_until = ? WHERE state = 'RUNNING'", run, Micros.of(now.plus(HOLD)));
    }

    private int update(String sql, ScheduledRun run, long... values) {
        return database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql + " AND site = ? AND schedule = ? AND due = ?")) {
                for (int i = 0; i < values.length; i++) {
                    update.setLong(i + 1, values[i]);
                }
                key(update, values.length + 1, run);
                return update.executeUpdate();
            }
        });
    }

    private void key(PreparedStatement statement, int first, ScheduledRun run) throws SQLException {
        statement.setString(first, site.value());
        statement.setString(first + 1, run.schedule().value());
        statement.setLong(first + 2, Micros.of(run.due()));
    }

    void end(ScheduledRun run) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE schedule_run SET ended = ?, state = ?, files = ?, sent_to = ?, "
                    + "problem = ? WHERE site = ? AND schedule = ? AND due = ?")) {
                update.setLong(1, Micros.of(run.ended().orElseThrow()));
                update.setString(2, run.state().name());
                update.setString(3, StorableText.of(Lines.of(run.files().stream().map(Path::toString).toList(), LONGEST_FILES)));
                update.setString(4, StorableText.of(Lines.of(run.sentTo())));
                update.setString(5, run.problem().map(StorableText::of).map(RunStore::shortened).orElse(null));
                key(update, 6, run);
                return update.executeUpdate();
            }
        });
    }

    /** A run that was called off leaves no trace. */
    void forget(ScheduledRun run) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM schedule_run WHERE site = ? AND schedule = ? AND due = ?")) {
                key(delete, 1, run);
                return delete.executeUpdate();
            }
        });
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_PROBLEM ? sentence : sentence.substring(0, LONGEST_PROBLEM - 1) + "…";
    }
}
