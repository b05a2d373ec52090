// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** Checkouts, each once. */
final class CheckoutStore {
    private static final int AT_ONCE = 1_000;
    private final Database database;
    private final String site;
    private final Revisions revisions;

    CheckoutStore(Database database, String site, Revisions revisions) {
        this.database = database;
        this.site = site;
        this.revisions = revisions;
    }

    /** What revisions call the checkouts of a feature. */
    static String thing(String feature) {
        return "checkouts " + feature;
    }

    Optional<Sighting> find(CheckoutId id) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + CheckoutRow.COLUMNS
                    + " from license_checkout where site = ? and source = ? and checkout_key = ?")) {
                select.setString(1, site);
                select.setString(2, id.source().value());
                select.setString(3, id.key());
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(CheckoutRow.sighting(row)) : Optional.empty();
            }
        });
    }

    /** What this server has out. */
    List<Sighting> out(SourceId source) {
        return database.jdbc(connection -> {
            List<Sighting> out = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + CheckoutRow.COLUMNS
                    + " from license_checkout where site = ? and source = ? and ended is null")) {
                select.setString(1, site);
                select.setString(2, source.value());
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    out.add(CheckoutRow.sighting(rows));
                }
            }
            return out;
        });
    }

    /** How many are out now, by source and feature. */
    Map<SourceId, Map<String, Integer>> countOut() {
        return database.jdbc(connection -> {
            Map<SourceId, Map<String, Integer>> counts = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select source, feature, sum(cast(quantity as bigint)) "
                    + "from license_checkout where site = ? and ended is null group by source, feature")) {
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    counts.computeIfAbsent(new SourceId(rows.getString(1)), source -> new HashMap<>())
                            .put(rows.getString(2), Math.toIntExact(rows.getLong(3)));
                }
            }
            return counts;
        });
    }

    void insert(Collection<Sighting> checkouts) {
        write(checkouts, CheckoutRow.INSERT, CheckoutRow::bindInsert);
        stored(checkouts);
    }

    /** Stores how these have ended, or that they have not. */
    void update(Collection<Sighting> checkouts) {
        write(checkouts, CheckoutRow.UPDATE, CheckoutRow::bindUpdate);
        stored(checkouts);
    }

    /** Stores that these were still out when their server was asked; of what is counted, that changes nothing. */
    void seen(Collection<Sighting> checkouts) {
        write(checkouts, CheckoutRow.UPDATE, CheckoutRow::bindUpdate);
    }

    private void stored(Collection<Sighting> checkouts) {
        revisions.stored(checkouts.stream().map(sighting -> thing(sighting.checkout().feature())).distinct().toList());
    }

    private void write(Collection<Sighting> checkouts, String sql, Binder binder) {
        if (checkouts.isEmpty()) {
            return;
        }
        database.jdbc(connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (Sighting checkout : checkouts) {
                    binder.bind(write, site, checkout);
                    write.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        write.executeBatch();
                    }
                }
                return write.executeBatch();
            }
        });
    }

    void forEach(Basis.Checkouts of, Period period, Consumer<Checkout> sink) {
        List<Object> arguments = new ArrayList<>();
        // what has ended and what is open lie apart in the index of ends, and neither needs what ended before
        String ended = chosen(of, "started < ? and ended >= ? and (ended > ? or started = ?)", arguments, period.to(), period.from(), period.from(),
                period.from());
        String open = chosen(of, "started < ? and ended is null", arguments, period.to());
        read(ended + " union all " + open + " order by started, source, checkout_key", arguments, sink);
    }

    void forEachBegun(Basis.Checkouts of, Period period, Consumer<Checkout> sink) {
        List<Object> arguments = new ArrayList<>();
        read(chosen(of, "started >= ? and started < ?", arguments, period.from(), period.to()), arguments, sink);
    }

    private String chosen(Basis.Checkouts of, String condition, List<Object> arguments, Instant... instants) {
        arguments.add(site);
        arguments.add(of.feature());
        Stream.of(instants).map(Micros::of).forEach(arguments::add);
        of.sources().stream().map(SourceId::value).sorted().forEach(arguments::add);
        return "select " + CheckoutRow.COLUMNS + " from license_checkout where site = ? and feature = ? and " + condition
                + (of.sources().isEmpty() ? "" : " and source in (" + "?, ".repeat(of.sources().size() - 1) + "?)");
    }

    private void read(String query, List<Object> arguments, Consumer<Checkout> sink) {
        database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setFetchSize(AT_ONCE);
                for (int i = 0; i < arguments.size(); i++) {
                    select.setObject(i + 1, arguments.get(i));
                }
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    sink.accept(CheckoutRow.read(rows));
                }
                return null;
            }
        });
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement, String site, Sighting sighting) throws SQLException;
    }
}
