// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.persistence.StorableText;

/** People as each source has them. */
public final class StaffStore {
    private static final String COLUMNS = "source, user_name, person, section_name, mail, disabled, last_day, gone";
    private final DeviceStorage storage;

    public StaffStore(DeviceStorage storage) {
        this.storage = storage;
    }

    /** @param gone the day on which the source did not have them any more */
    record Said(SourceId source, StaffMember member, Optional<LocalDate> gone) {
    }

    /** By source, then by user. */
    List<Said> all() {
        return read("", statement -> {
        });
    }

    List<Said> of(SourceId source) {
        return read(" and source = ?", statement -> statement.setString(2, source.value()));
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Said> read(String condition, Binder binder) {
        return storage.database().jdbc(connection -> {
            List<Said> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from staff_member where site = ?" + condition
                    + " order by source, user_name")) {
                select.setString(1, storage.siteName());
                binder.bind(select);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    all.add(said(rows));
                }
            }
            return all;
        });
    }

    private static Said said(ResultSet row) throws SQLException {
        StaffMember member = new StaffMember(new UserId(row.getString(2)), row.getString(3), Optional.ofNullable(row.getString(4)).map(Section::new),
                Optional.ofNullable(row.getString(5)), row.getInt(6) != 0, day(row, 7));
        return new Said(new SourceId(row.getString(1)), member, day(row, 8));
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }

    /** Replaces what the same source said of the same user. */
    void put(Collection<Said> changed) {
        storage.database().transaction(() -> storage.database().jdbc(connection -> {
            delete(connection, changed);
            return insert(connection, changed);
        }));
    }

    private void delete(Connection connection, Collection<Said> changed) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from staff_member where site = ? and source = ? and user_name = ?")) {
            for (Said said : changed) {
                delete.setString(1, storage.siteName());
                delete.setString(2, said.source().value());
                delete.setString(3, said.member().user().value());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private int insert(Connection connection, Collection<Said> changed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into staff_member (site, " + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Said said : changed) {
                StaffMember member = said.member();
                insert.setString(1, storage.siteName());
                insert.setString(2, said.source().value());
                insert.setString(3, member.user().value());
                insert.setString(4, StorableText.of(member.name()));
                insert.setString(5, member.section().map(Section::value).map(StorableText::of).orElse(null));
                insert.setString(6, member.mail().map(StorableText::of).orElse(null));
                insert.setInt(7, member.disabled() ? 1 : 0);
                insert.setObject(8, member.lastDay().map(Date::valueOf).orElse(null), Types.DATE);
                insert.setObject(9, said.gone().map(Date::valueOf).orElse(null), Types.DATE);
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }
}
