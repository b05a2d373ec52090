// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.internal.index.ChangedDays;
import tsukasa.sessions.internal.index.Revisions;

/** After how long a silent session of each source counts as ended; kept, so that it holds while the source does not run. */
final class StaleLimits {
    private final Database database;
    private final String site;
    private final Revisions revisions;

    StaleLimits(Database database, String site, Revisions revisions) {
        this.database = database;
        this.site = site;
        this.revisions = revisions;
    }

    Map<SourceId, Duration> all() {
        return database.jdbc(connection -> {
            Map<SourceId, Duration> limits = new HashMap<>();
            new Selection("source, stale_seconds", "session_source").where("site = ?", site).where("stale_seconds is not null")
                    .forEach(connection, "", row -> limits.put(new SourceId(row.getString(1)), Duration.ofSeconds(row.getLong(2))));
            return limits;
        });
    }

    /** @return whether that was news */
    boolean set(SourceId source, Optional<Duration> limit) {
        return database.transaction(() -> database.jdbc(connection -> set(connection, source, limit.map(Duration::toSeconds))));
    }

    private boolean set(Connection connection, SourceId source, Optional<Long> seconds) throws SQLException {
        Optional<Optional<Long>> known = known(connection, source);
        if (known.equals(Optional.of(seconds)) || known.isEmpty() && seconds.isEmpty()) {
            return false;
        }
        String change = known.isPresent() ? "update session_source set stale_seconds = ? where site = ? and source = ?"
                : "insert into session_source (stale_seconds, site, source) values (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setObject(1, seconds.orElse(null), Types.BIGINT);
            statement.setString(2, site);
            statement.setString(3, source.value());
            statement.executeUpdate();
        }
        database.beforeCommit(ChangedDays.class, () -> new ChangedDays(revisions)).lastingSession();
        return true;
    }

    private Optional<Optional<Long>> known(Connection connection, SourceId source) throws SQLException {
        Selection selection = new Selection("stale_seconds", "session_source").where("site = ?", site).where("source = ?", source.value());
        try (Selection.Cursor cursor = selection.open(connection, "")) {
            if (!cursor.next()) {
                return Optional.empty();
            }
            ResultSet row = cursor.row();
            long seconds = row.getLong(1);
            return Optional.of(row.wasNull() ? Optional.empty() : Optional.of(seconds));
        }
    }
}
