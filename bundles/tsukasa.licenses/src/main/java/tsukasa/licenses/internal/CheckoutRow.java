// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;

/** How a checkout lies in its table. */
final class CheckoutRow {
    static final String COLUMNS = "source, checkout_key, feature, user_name, client, display, quantity, started, ended, inferred, seen";
    static final String INSERT = "insert into license_checkout (site, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE = "update license_checkout set ended = ?, inferred = ?, seen = ? where site = ? and source = ? and checkout_key = ?";

    private CheckoutRow() {
    }

    static Checkout read(ResultSet row) throws SQLException {
        long ended = row.getLong("ended");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(ended));
        return new Checkout(new CheckoutId(new SourceId(row.getString("source")), row.getString("checkout_key")), row.getString("feature"),
                Optional.ofNullable(row.getString("user_name")).map(UserId::new),
                Optional.ofNullable(row.getString("client")).map(ClientName::new), row.getString("display"), row.getInt("quantity"),
                Micros.toInstant(row.getLong("started")), end, row.getShort("inferred") == 1);
    }

    static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(read(row), Micros.toInstant(row.getLong("seen")));
    }

    static void bindInsert(PreparedStatement insert, String site, Sighting sighting) throws SQLException {
        Checkout checkout = sighting.checkout();
        String[] texts = { site, checkout.id().source().value(), checkout.id().key(), checkout.feature(),
                checkout.user().map(UserId::value).orElse(null), checkout.client().map(ClientName::value).orElse(null),
                checkout.display() };
        int place = 0;
        for (String text : texts) {
            insert.setString(++place, text);
        }
        insert.setInt(++place, checkout.quantity());
        insert.setLong(++place, Micros.of(checkout.start()));
        insert.setObject(++place, checkout.end().map(Micros::of).orElse(null), Types.BIGINT);
        insert.setShort(++place, (short) (checkout.inferred() ? 1 : 0));
        insert.setLong(++place, Micros.of(sighting.seen()));
    }

    static void bindUpdate(PreparedStatement update, String site, Sighting sighting) throws SQLException {
        Checkout checkout = sighting.checkout();
        update.setObject(1, checkout.end().map(Micros::of).orElse(null), Types.BIGINT);
        update.setShort(2, (short) (checkout.inferred() ? 1 : 0));
        update.setLong(3, Micros.of(sighting.seen()));
        update.setString(4, site);
        update.setString(5, checkout.id().source().value());
        update.setString(6, checkout.id().key());
    }
}
