// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.api.source.SourceId;
import tsukasa.devices.DirectoryEntry;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;

/** Computers as directories have them. */
public final class ComputerStore {
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_OS = 200;
    private final Database database;
    private final String site;

    ComputerStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** What each directory says of each computer. */
    public record Computer(SourceId source, DirectoryEntry entry) {
    }

    public List<Computer> all() {
        return database.jdbc(connection -> {
            List<Computer> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select * from device_directory where site = ?")) {
                select.setFetchSize(AT_ONCE);
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    all.add(new Computer(new SourceId(rows.getString("source")), entry(rows)));
                }
            }
            return all;
        });
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(row.getString("computer"), row.getInt("disabled") != 0, Optional.ofNullable(row.getString("os")),
                Optional.ofNullable(row.getString("os_build")), instant(row, "last_logon"), instant(row, "created"),
                row.getString("description"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(micros));
    }

    /** Replaces what this source said before; of two of one name the last counts. */
    public void replace(SourceId source, Collection<DirectoryEntry> computers) {
        Map<String, DirectoryEntry> said = new TreeMap<>();
        computers.forEach(entry -> said.put(DeviceKey.of(entry.name()), entry));
        database.transaction(() -> {
            Map<String, DirectoryEntry> before = new LinkedHashMap<>();
            all().stream().filter(computer -> computer.source().equals(source))
                    .forEach(computer -> before.put(DeviceKey.of(computer.entry().name()), computer.entry()));
            delete(source, before.keySet().stream().filter(key -> !before.get(key).equals(said.get(key))).toList());
            said.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
            insert(source, said);
        });
    }

    private void delete(SourceId source, List<String> keys) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection
                    .prepareStatement("delete from device_directory where site = ? and source = ? and computer_key = ?")) {
                for (String key : keys) {
                    delete.setString(1, site);
                    delete.setString(2, source.value());
                    delete.setString(3, key);
                    delete.addBatch();
                }
                return delete.executeBatch();
            }
        });
    }

    private void insert(SourceId source, Map<String, DirectoryEntry> computers) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into device_directory (site, source, computer_key, computer, "
                    + "disabled, os, os_build, last_logon, created, description) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Map.Entry<String, DirectoryEntry> one : computers.entrySet()) {
                    DirectoryEntry entry = one.getValue();
                    insert.setString(1, site);
                    insert.setString(2, source.value());
                    insert.setString(3, one.getKey());
                    insert.setString(4, StorableText.of(entry.name()));
                    insert.setInt(5, entry.disabled() ? 1 : 0);
                    insert.setString(6, cut(entry.os()));
                    insert.setString(7, cut(entry.osBuild()));
                    insert.setObject(8, entry.lastLogon().map(Micros::of).orElse(null), Types.BIGINT);
                    insert.setObject(9, entry.created().map(Micros::of).orElse(null), Types.BIGINT);
                    insert.setString(10, StorableText.of(entry.description()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private static String cut(Optional<String> text) {
        return text.map(some -> some.length() <= LONGEST_OS ? some : some.substring(0, LONGEST_OS)).map(StorableText::of).orElse(null);
    }
}
