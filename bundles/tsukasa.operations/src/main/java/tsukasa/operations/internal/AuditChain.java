// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.SiteId;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditEntry.Phase;
import tsukasa.api.operation.Right;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Micros;

/**
 * The audit entries of one site. The row of {@code audit_head} says how far the chain goes; whoever appends holds it to the
 * end of the transaction, so entries are appended one after the other from however many consoles.
 */
final class AuditChain {
    private static final String COLUMNS = "id, entry_number, at_micros, actor, needed_right, phase, arguments, state_before,"
            + " state_after, summary, why, hash";
    /** Makes the database service run the transaction again. */
    private static final String AGAIN = "40001";

    private final Database database;
    private final SiteId site;
    private volatile boolean migrated;

    AuditChain(Database database, SiteId site) {
        this.database = database;
        this.site = site;
    }

    /** Makes sure that the tables are there; outside of a transaction. */
    void prepare() {
        if (!migrated) {
            database.migrate("operations", AuditChain.class, List.of("V001__audit", "V002__audit_is_final"));
            migrated = true;
        }
    }

    /** Appends in the thread's transaction; the number and the hash of what is given don't count. */
    AuditEntry append(AuditEntry entry) {
        return database.jdbc(connection -> {
            Head head = advance(connection);
            AuditEntry numbered = with(entry, head.number(), "");
            AuditEntry chained = with(entry, head.number(), EntryHash.of(head.hash(), numbered));
            insert(connection, chained);
            setHash(connection, chained.hash());
            return chained;
        });
    }

    /** @param hash of the entry before */
    private record Head(long number, String hash) {
    }

    private Head advance(Connection connection) throws SQLException {
        String update = "update audit_head set entry_number = entry_number + 1 where site = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, site.value());
            if (statement.executeUpdate() == 0) {
                begin(connection);
                return new Head(1, "");
            }
        }
        return head(connection);
    }

    private void begin(Connection connection) throws SQLException {
        String insert = "insert into audit_head (site, entry_number, hash) values (?, 1, '')";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, site.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw meanwhile(e);
        }
    }

    /** Another console was first: it isn't a fault, only a reason to look again. */
    private static DatabaseFault meanwhile(SQLException e) {
        DatabaseFault fault = new DatabaseFault("the audit entry could not be added", e);
        return fault.duplicate() ? new DatabaseFault("the chain went on meanwhile", new SQLException(e.getMessage(), AGAIN, e))
                : fault;
    }

    private Head head(Connection connection) throws SQLException {
        String query = "select entry_number, hash from audit_head where site = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, site.value());
            ResultSet row = statement.executeQuery();
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, "");
        }
    }

    private void setHash(Connection connection, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update audit_head set hash = ? where site = ?")) {
            statement.setString(1, hash);
            statement.setString(2, site.value());
            statement.executeUpdate();
        }
    }

    private void insert(Connection connection, AuditEntry entry) throws SQLException {
        String insert = "insert into audit_entry (site, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, site.value());
            statement.setString(2, entry.id().toString());
            statement.setLong(3, entry.number());
            statement.setLong(4, Micros.of(entry.at()));
            statement.setString(5, entry.actor().value());
            statement.setString(6, entry.right().name());
            statement.setString(7, entry.phase().name());
            statement.setString(8, entry.arguments());
            statement.setString(9, entry.before());
            statement.setString(10, entry.after());
            statement.setString(11, entry.summary());
            statement.setString(12, entry.why());
            statement.setString(13, entry.hash());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw meanwhile(e);
        }
    }

    private static AuditEntry with(AuditEntry entry, long number, String hash) {
        return new AuditEntry(entry.id(), number, entry.at(), entry.actor(), entry.right(), entry.phase(), entry.arguments(),
                entry.before(), entry.after(), entry.summary(), entry.why(), hash);
    }

    /** Newest first. */
    List<AuditEntry> entries(Period period, int limit) {
        String query = "select " + COLUMNS + " from audit_entry where site = ? and at_micros >= ? and at_micros < ?"
                + " order by entry_number desc fetch first " + limit + " rows only";
        return database.jdbc(connection -> {
            List<AuditEntry> entries = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, site.value());
                statement.setLong(2, Micros.of(period.from()));
                statement.setLong(3, Micros.of(period.to()));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        });
    }

    /** Goes through the whole chain. Entries cut off at the end are missed from the head. */
    OptionalLong firstBroken() {
        String query = "select " + COLUMNS + " from audit_entry where site = ? order by entry_number";
        return database.jdbc(connection -> {
            // first, so that what is appended during the walk is not missed from it
            Head head = head(connection);
            long number = 0;
            String hash = "";
            String hashAtHead = "";
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(1_000);
                statement.setString(1, site.value());
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    AuditEntry entry = entry(rows);
                    number++;
                    if (entry.number() != number || !entry.hash().equals(EntryHash.of(hash, entry))) {
                        return OptionalLong.of(number);
                    }
                    hash = entry.hash();
                    hashAtHead = number == head.number() ? hash : hashAtHead;
                }
            }
            if (number < head.number()) {
                return OptionalLong.of(number + 1);
            }
            return hashAtHead.equals(head.hash()) ? OptionalLong.empty() : OptionalLong.of(head.number());
        });
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(UUID.fromString(row.getString(1)), row.getLong(2), at(row), new Actor(row.getString(4)),
                new Right(row.getString(5)), Phase.valueOf(row.getString(6)), row.getString(7), row.getString(8),
                row.getString(9), row.getString(10), row.getString(11), row.getString(12));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Micros.toInstant(row.getLong(3));
    }
}
