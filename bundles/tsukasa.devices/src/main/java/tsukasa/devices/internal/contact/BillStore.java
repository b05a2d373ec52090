// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;

/** What carriers billed. */
public final class BillStore {
    private final Database database;
    private final String site;

    BillStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /**
     * What a carrier billed for a line.
     *
     * @param day   the day, or the first of the month
     * @param month whether it is for the whole month
     */
    public record Bill(SourceId source, String line, LocalDate day, boolean month, long bytes, long yen) {    }

    /** Bills of these days, both included, and of the months that begin on one of them. */
    public List<Bill> during(LocalDate first, LocalDate last) {
        return database.jdbc(connection -> {
            List<Bill> bills = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select source, line, bill_day, whole_month, bytes, yen "
                    + "from device_bill where site = ? and bill_day >= ? and bill_day <= ?")) {
                select.setString(1, site);
                select.setDate(2, Date.valueOf(first));
                select.setDate(3, Date.valueOf(last));
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    bills.add(new Bill(new SourceId(rows.getString(1)), rows.getString(2), rows.getDate(3).toLocalDate(), rows.getInt(4) != 0,
                            rows.getLong(5), rows.getLong(6)));
                }
            }
            return bills;
        });
    }

    /** Puts these in the place of what was billed before for the same line and time. */
    public void put(Collection<Bill> bills) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from device_bill where site = ? and source = ? and line = ? "
                    + "and bill_day = ? and whole_month = ?");
                    PreparedStatement insert = connection.prepareStatement("insert into device_bill (site, source, line, bill_day, whole_month, "
                            + "bytes, yen) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (Bill bill : bills) {
                    for (PreparedStatement statement : List.of(delete, insert)) {
                        statement.setString(1, site);
                        statement.setString(2, bill.source().value());
                        statement.setString(3, bill.line());
                        statement.setDate(4, Date.valueOf(bill.day()));
                        statement.setInt(5, bill.month() ? 1 : 0);
                    }
                    insert.setLong(6, bill.bytes());
                    insert.setLong(7, bill.yen());
                    delete.addBatch();
                    insert.addBatch();
                }
                delete.executeBatch();
                return insert.executeBatch();
            }
        });
    }

    /** The last day, or first day of a month, for which traffic was billed for this line. */
    public Optional<LocalDate> lastDay(String line) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("select max(bill_day) from device_bill where site = ? and line = ? and bytes > 0")) {
                select.setString(1, site);
                select.setString(2, line);
                ResultSet row = select.executeQuery();
                row.next();
                return Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate);
            }
        });
    }
}
