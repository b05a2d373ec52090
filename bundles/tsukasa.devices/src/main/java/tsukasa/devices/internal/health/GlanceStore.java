// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** The fleet at a glance as it was judged last: one row, so that a start need not judge the fleet to say how it is. */
final class GlanceStore {
    private static final String UPDATE = "update device_glance set judged = ?, used = ?, well = ?, warning = ?, critical = ?, silent = ?, "
            + "open_findings = ?, open_critical = ?, acknowledged = ?, gravest = ? where site = ?";
    private static final String INSERT = "insert into device_glance (judged, used, well, warning, critical, silent, open_findings, "
            + "open_critical, acknowledged, gravest, site) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final Database database;
    private final String site;

    GlanceStore(FleetStorage storage) {
        database = storage.tables().database();
        site = storage.site().id().value();
    }

    Optional<FleetGlance> get() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select judged, used, well, warning, critical, silent, open_findings, "
                    + "open_critical, acknowledged, gravest from device_glance where site = ?")) {
                select.setString(1, site);
                ResultSet row = select.executeQuery();
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new FleetGlance(Micros.toInstant(row.getLong(1)), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5),
                        row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9), Severity.valueOf(row.getString(10))));
            }
        });
    }

    void put(FleetGlance glance) {
        database.transaction(() -> database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                bind(update, glance);
                if (update.executeUpdate() == 0) {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        bind(insert, glance);
                        insert.executeUpdate();
                    }
                }
                return null;
            }
        }));
    }

    private void bind(PreparedStatement statement, FleetGlance glance) throws SQLException {
        int[] numbers = { glance.used(), glance.well(), glance.warning(), glance.critical(), glance.silent(), glance.findings(),
                glance.criticalFindings(), glance.acknowledged() };
        statement.setLong(1, Micros.of(glance.at()));
        for (int i = 0; i < numbers.length; i++) {
            statement.setInt(i + 2, numbers[i]);
        }
        statement.setString(numbers.length + 2, glance.gravest().name());
        statement.setString(numbers.length + 3, site);
    }
}
