// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tsukasa.persistence.Database;
import tsukasa.persistence.Engine;
import tsukasa.persistence.StorableText;

/** One row for each name of a device, with what is known of it. */
public final class KnownStore {
    private static final int AT_ONCE = 500;
    private final Database database;
    private final String site;

    KnownStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** @param device as a source wrote it */
    public record Named(String device, Known known) {
    }

    /** Everything that is known, by the key of the device's name. */
    public Map<String, Named> all() {
        return database.jdbc(connection -> {
            Map<String, Named> all = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select device_key, device, known from device_known where site = ?")) {
                select.setFetchSize(AT_ONCE);
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    all.put(rows.getString(1), new Named(rows.getString(2), KnownText.read(rows.getString(3))));
                }
            }
            return all;
        });
    }

    /** What is known of these, which nobody else changes until the transaction is over; those of which nothing is known are absent. */
    Map<String, Known> claim(TreeMap<String, ?> keys) {
        planByIndex();
        boolean derby = database.engine() == Engine.DERBY;
        int atOnce = derby ? 1 : AT_ONCE;
        List<String> all = List.copyOf(keys.keySet());
        Map<String, Known> known = new HashMap<>();
        return database.jdbc(connection -> {
            for (int from = 0; from < all.size(); from += atOnce) {
                claim(connection, all.subList(from, Math.min(from + atOnce, all.size())),
                        derby ? " for update with rs" : " order by device_key for update", known);
            }
            return known;
        });
    }

    /**
     * PostgreSQL keeps the plan that it made for a statement, and on a table that was empty then, that is to go through all of it; so it
     * is told not to, for what this transaction does with the rows of devices.
     */
    private void planByIndex() {
        if (database.engine() == Engine.POSTGRESQL) {
            database.jdbc(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("set local enable_seqscan = off");
                }
            });
        }
    }

    private void claim(Connection connection, List<String> keys, String lock, Map<String, Known> known) throws SQLException {
        String query = "select device_key, known from device_known where site = ? and device_key in (" + "?, ".repeat(keys.size() - 1) + "?)"
                + lock;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, site);
            for (int i = 0; i < keys.size(); i++) {
                select.setString(i + 2, keys.get(i));
            }
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                known.put(rows.getString(1), KnownText.read(rows.getString(2)));
            }
        }
    }

    void insert(Map<String, Named> rows) {
        write(rows, "insert into device_known (known, device, site, device_key) values (?, ?, ?, ?)");
    }

    void update(Map<String, Named> rows) {
        write(rows, "update device_known set known = ?, device = ? where site = ? and device_key = ?");
    }

    private void write(Map<String, Named> rows, String sql) {
        if (rows.isEmpty()) {
            return;
        }
        database.jdbc(connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (Map.Entry<String, Named> row : new ArrayList<>(rows.entrySet())) {
                    write.setString(1, KnownText.of(row.getValue().known()));
                    write.setString(2, StorableText.of(row.getValue().device()));
                    write.setString(3, site);
                    write.setString(4, row.getKey());
                    write.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        write.executeBatch();
                    }
                }
                return write.executeBatch();
            }
        });
    }
}
