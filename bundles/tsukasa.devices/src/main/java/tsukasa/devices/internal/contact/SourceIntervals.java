// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;

/** How often each source sees a device that is well; kept, so that it holds while the source does not run. */
public final class SourceIntervals {
    private final Database database;
    private final String site;

    SourceIntervals(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    public Map<String, Duration> all() {
        return database.jdbc(connection -> {
            Map<String, Duration> intervals = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select source, interval_seconds from device_source where site = ?")) {
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    intervals.put(rows.getString(1), Duration.ofSeconds(rows.getLong(2)));
                }
            }
            return intervals;
        });
    }

    /** @return whether that was news */
    boolean set(SourceId source, Optional<Duration> interval) {
        return database.transaction(() -> {
            Optional<Duration> known = Optional.ofNullable(all().get(source.value()));
            if (known.equals(interval)) {
                return false;
            }
            return database.jdbc(connection -> {
                try (PreparedStatement delete = connection.prepareStatement("delete from device_source where site = ? and source = ?")) {
                    delete.setString(1, site);
                    delete.setString(2, source.value());
                    delete.executeUpdate();
                }
                if (interval.isPresent()) {
                    try (PreparedStatement insert = connection
                            .prepareStatement("insert into device_source (site, source, interval_seconds) values (?, ?, ?)")) {
                        insert.setString(1, site);
                        insert.setString(2, source.value());
                        insert.setLong(3, interval.get().toSeconds());
                        insert.executeUpdate();
                    }
                }
                return true;
            });
        });
    }
}
