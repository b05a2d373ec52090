// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import tsukasa.api.Actor;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Rollout;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** Roll-outs, their rings, and which devices have been seen to run the version. */
final class RolloutStore {
    private final Database database;
    private final String site;

    RolloutStore(FleetStorage storage) {
        database = storage.tables().database();
        site = storage.site().id().value();
    }

    /** The latest first. */
    List<Rollout> all() {
        return database.jdbc(connection -> {
            List<Rollout> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select id, client_version, share, errors, began, began_by, ended, stopped "
                    + "from device_rollout where site = ? order by began desc, id desc")) {
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    long ended = rows.getLong(7);
                    Optional<Instant> end = rows.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(ended));
                    all.add(new Rollout(UUID.fromString(rows.getString(1).strip()), rows.getString(2), new Rollout.Gate(rows.getDouble(3),
                            rows.getInt(4)), Micros.toInstant(rows.getLong(5)), new Actor(rows.getString(6)), new TreeMap<>(), end,
                            rows.getInt(8) != 0));
                }
            }
            List<Rollout> whole = new ArrayList<>();
            for (Rollout one : all) {
                whole.add(new Rollout(one.id(), one.clientVersion(), one.gate(), one.began(), one.by(), rings(connection, one.id()), one.ended(),
                        one.stopped()));
            }
            return whole;
        });
    }

    Optional<Rollout> running() {
        return all().stream().filter(Rollout::running).findFirst();
    }

    private SortedMap<Integer, Instant> rings(Connection connection, UUID id) throws SQLException {
        SortedMap<Integer, Instant> opened = new TreeMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("select ring, opened from device_rollout_ring where site = ? and rollout = ?")) {
            select.setString(1, site);
            select.setString(2, id.toString());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                opened.put(rows.getInt(1), Micros.toInstant(rows.getLong(2)));
            }
        }
        return opened;
    }

    void add(Rollout rollout) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into device_rollout (site, id, client_version, share, errors, began, "
                    + "began_by, stopped) values (?, ?, ?, ?, ?, ?, ?, 0)")) {
                insert.setString(1, site);
                insert.setString(2, rollout.id().toString());
                insert.setString(3, rollout.clientVersion());
                insert.setDouble(4, rollout.gate().share());
                insert.setInt(5, rollout.gate().errors());
                insert.setLong(6, Micros.of(rollout.began()));
                insert.setString(7, rollout.by().value());
                return insert.executeUpdate();
            }
        });
    }

    void open(UUID rollout, int ring, Instant at) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into device_rollout_ring (site, rollout, ring, opened) values (?, ?, ?, ?)")) {
                insert.setString(1, site);
                insert.setString(2, rollout.toString());
                insert.setInt(3, ring);
                insert.setLong(4, Micros.of(at));
                return insert.executeUpdate();
            }
        });
    }

    void end(UUID rollout, Instant at, boolean stopped) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("update device_rollout set ended = ?, stopped = ? where site = ? and id = ?")) {
                update.setLong(1, Micros.of(at));
                update.setInt(2, stopped ? 1 : 0);
                update.setString(3, site);
                update.setString(4, rollout.toString());
                return update.executeUpdate();
            }
        });
    }

    /** Which have been seen to run the version. */
    Set<AssetNumber> reached(UUID rollout) {
        return database.jdbc(connection -> {
            Set<AssetNumber> reached = new HashSet<>();
            try (PreparedStatement select = connection
                    .prepareStatement("select device from device_rollout_reached where site = ? and rollout = ?")) {
                select.setString(1, site);
                select.setString(2, rollout.toString());
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    reached.add(new AssetNumber(rows.getString(1)));
                }
            }
            return reached;
        });
    }

    void reached(UUID rollout, List<AssetNumber> devices, Instant at) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into device_rollout_reached (site, rollout, device, reached) values (?, ?, ?, ?)")) {
                for (AssetNumber device : devices) {
                    insert.setString(1, site);
                    insert.setString(2, rollout.toString());
                    insert.setString(3, device.value());
                    insert.setLong(4, Micros.of(at));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
