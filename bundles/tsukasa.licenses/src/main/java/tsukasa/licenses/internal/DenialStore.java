// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;

/** Checkouts that were refused, each once. */
final class DenialStore {
    private final Database database;
    private final String site;

    DenialStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** Stores those that are not there yet; answers how many these were. To be called in a transaction. */
    int add(Collection<CheckoutDenial> denials) {
        return database.jdbc(connection -> {
            int added = 0;
            for (CheckoutDenial denial : denials) {
                if (!known(connection, denial.id())) {
                    insert(connection, denial);
                    added++;
                }
            }
            return added;
        });
    }

    boolean known(CheckoutId id) {
        return database.jdbc(connection -> known(connection, id));
    }

    private boolean known(Connection connection, CheckoutId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from license_denial where site = ? and source = ? and denial_key = ?")) {
            select.setString(1, site);
            select.setString(2, id.source().value());
            select.setString(3, id.key());
            return select.executeQuery().next();
        }
    }

    private void insert(Connection connection, CheckoutDenial denial) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into license_denial "
                + "(site, source, denial_key, feature, happened, user_name, client, reason) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, site);
            insert.setString(2, denial.id().source().value());
            insert.setString(3, denial.id().key());
            insert.setString(4, denial.feature());
            insert.setLong(5, Micros.of(denial.at()));
            insert.setString(6, denial.user().map(UserId::value).orElse(null));
            insert.setString(7, denial.client().map(ClientName::value).orElse(null));
            insert.setString(8, denial.reason().orElse(null));
            insert.executeUpdate();
        }
    }

    List<CheckoutDenial> during(Basis.Checkouts of, Period period) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select source, denial_key, happened, user_name, client, reason "
                    + "from license_denial where site = ? and feature = ? and happened >= ? and happened < ? order by happened, source, denial_key")) {
                select.setString(1, site);
                select.setString(2, of.feature());
                select.setLong(3, Micros.of(period.from()));
                select.setLong(4, Micros.of(period.to()));
                List<CheckoutDenial> found = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    CheckoutDenial denial = read(rows, of.feature());
                    if (of.sources().isEmpty() || of.sources().contains(denial.id().source())) {
                        found.add(denial);
                    }
                }
                return found;
            }
        });
    }

    private static CheckoutDenial read(ResultSet row, String feature) throws SQLException {
        return new CheckoutDenial(new CheckoutId(new SourceId(row.getString("source")), row.getString("denial_key")), feature,
                Micros.toInstant(row.getLong("happened")), Optional.ofNullable(row.getString("user_name")).map(UserId::new),
                Optional.ofNullable(row.getString("client")).map(ClientName::new), Optional.ofNullable(row.getString("reason")));
    }
}
