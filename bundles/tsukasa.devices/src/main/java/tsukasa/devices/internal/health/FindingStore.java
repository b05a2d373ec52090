// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.health.Severity;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceFinding.Acknowledgement;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;

/** What rules found, from when until when, and who takes care of it. */
final class FindingStore {
    private static final int AT_ONCE = 1_000;
    private final Database database;
    private final String site;

    FindingStore(FleetStorage storage) {
        database = storage.tables().database();
        site = storage.site().id().value();
    }

    /** Those that have not ended, by id. */
    Map<String, FindingRow> open() {
        return select("ended is null", statement -> {
        }).stream().collect(java.util.stream.Collectors.toMap(FindingRow::id, row -> row, (one, other) -> one.began().isBefore(other.began()) ? one
                : other));
    }

    /** Those of this device that share an instant with the period. */
    List<FindingRow> of(AssetNumber device, Period period) {
        return select("device = ? and began < ? and (ended is null or ended >= ?)", statement -> {
            statement.setString(2, device.value());
            statement.setLong(3, Micros.of(period.to()));
            statement.setLong(4, Micros.of(period.from()));
        });
    }

    private List<FindingRow> select(String where, Binder binder) {
        return database.jdbc(connection -> {
            List<FindingRow> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select * from device_finding where site = ? and " + where)) {
                select.setFetchSize(AT_ONCE);
                select.setString(1, site);
                binder.bind(select);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    all.add(row(rows));
                }
            }
            return all;
        });
    }

    private static FindingRow row(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "acknowledged");
        String by = row.getString("acknowledged_by");
        String note = row.getString("note");
        return new FindingRow(row.getString("finding"), Micros.toInstant(row.getLong("began")), Optional.ofNullable(row.getString("device")),
                Severity.valueOf(row.getString("severity")), instant(row, "ended"), at.map(when -> new Acknowledgement(new Actor(by), when, note)),
                instant(row, "silenced"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(micros));
    }

    /** Keeps that these were found now, and that what is not among them has ended; answers what is open then, by id. */
    Map<String, FindingRow> keep(Collection<Found> found, Instant now) {
        Map<String, FindingRow> open = new LinkedHashMap<>(open());
        List<FindingRow> began = new ArrayList<>();
        Map<String, Found> byId = new HashMap<>();
        for (Found one : found) {
            if (byId.putIfAbsent(one.id(), one) == null && !open.containsKey(one.id())) {
                began.add(new FindingRow(one.id(), now, one.device().map(AssetNumber::value), one.severity(), Optional.empty(),
                        Optional.empty(), Optional.empty()));
            }
        }
        List<FindingRow> over = open.values().stream().filter(row -> !byId.containsKey(row.id())).toList();
        if (!began.isEmpty() || !over.isEmpty()) {
            database.transaction(() -> {
                insert(began);
                end(over, now);
            });
        }
        over.forEach(row -> open.remove(row.id()));
        began.forEach(row -> open.put(row.id(), row));
        return open;
    }

    private void insert(List<FindingRow> rows) {
        batch("insert into device_finding (site, finding, began, device, severity, note) values (?, ?, ?, ?, ?, '')", rows, (statement, row) -> {
            statement.setString(1, site);
            statement.setString(2, row.id());
            statement.setLong(3, Micros.of(row.began()));
            statement.setString(4, row.device().orElse(null));
            statement.setString(5, row.severity().name());
        });
    }

    private void end(List<FindingRow> rows, Instant now) {
        batch("update device_finding set ended = ? where site = ? and finding = ? and ended is null", rows, (statement, row) -> {
            statement.setLong(1, Micros.of(now));
            statement.setString(2, site);
            statement.setString(3, row.id());
        });
    }

    void acknowledge(Collection<FindingRow> rows, Acknowledgement by) {
        batch("update device_finding set acknowledged_by = ?, acknowledged = ?, note = ? where site = ? and finding = ? and began = ?", rows,
                (statement, row) -> {
                    statement.setString(1, by.by().value());
                    statement.setLong(2, Micros.of(by.at()));
                    statement.setString(3, StorableText.of(by.note()));
                    statement.setString(4, site);
                    statement.setString(5, row.id());
                    statement.setLong(6, Micros.of(row.began()));
                });
    }

    void silence(Collection<FindingRow> rows, Optional<Instant> until) {
        batch("update device_finding set silenced = ? where site = ? and finding = ? and began = ?", rows, (statement, row) -> {
            statement.setObject(1, until.map(Micros::of).orElse(null), Types.BIGINT);
            statement.setString(2, site);
            statement.setString(3, row.id());
            statement.setLong(4, Micros.of(row.began()));
        });
    }

    private void batch(String sql, Collection<FindingRow> rows, RowBinder binder) {
        if (!rows.isEmpty()) {
            database.jdbc(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    int waiting = 0;
                    for (FindingRow row : rows) {
                        binder.bind(statement, row);
                        statement.addBatch();
                        if (++waiting % AT_ONCE == 0) {
                            statement.executeBatch();
                        }
                    }
                    return statement.executeBatch();
                }
            });
        }
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface RowBinder {
        void bind(PreparedStatement statement, FindingRow row) throws SQLException;
    }
}
