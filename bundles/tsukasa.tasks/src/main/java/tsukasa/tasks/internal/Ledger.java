// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.tasks.Version;

/**
 * Things of one kind in all of their versions: what is replaced or removed stays, with the time during which it held. What is
 * changed twice at one instant was, at that instant, what it was made last.
 */
final class Ledger<I, T> {
    private static final long HOLDS = Long.MAX_VALUE;
    private static final int FEW = 20;
    /** Has the database run the work again: somebody else was quicker. */
    private static final String AGAIN = "40001";
    private final Database database;
    private final String site;
    private final RowShape<I, T> shape;
    private final String columns;

    Ledger(Database database, String site, RowShape<I, T> shape) {
        this.database = database;
        this.site = site;
        this.shape = shape;
        columns = String.join(", ", shape.columns());
    }

    /** Those that hold, by id. */
    List<T> all() {
        return read("until = ?", HOLDS).stream().map(Version::value).toList();
    }

    Optional<T> find(I id) {
        return read("until = ? and id = ?", HOLDS, shape.key(id)).stream().map(Version::value).findFirst();
    }

    /** Those that held then, by id. */
    List<T> at(Instant then) {
        return read("since <= ? and until > ?", Micros.of(then), Micros.of(then)).stream().map(Version::value).toList();
    }

    /** Every version of everything, by id, then oldest first. */
    List<Version<T>> versions() {
        return read("until > ?", Long.MIN_VALUE);
    }

    List<Version<T>> versions(I id) {
        return read("id = ?", shape.key(id));
    }

    /** When the oldest version began. */
    Optional<Instant> first() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select min(since) from " + shape.table() + " where site = ?")) {
                select.setString(1, site);
                ResultSet row = select.executeQuery();
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(first));
            }
        });
    }

    /** How many versions there are, when the youngest began and when the last one ended: other versions, another text. */
    String versionsInShort() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*), max(since), max(case when until < ? then until end) from "
                    + shape.table() + " where site = ?")) {
                select.setLong(1, HOLDS);
                select.setString(2, site);
                ResultSet row = select.executeQuery();
                row.next();
                return row.getLong(1) + "/" + row.getLong(2) + "/" + row.getLong(3);
            }
        });
    }

    private List<Version<T>> read(String condition, Object... arguments) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select id, " + columns + ", since, until from " + shape.table()
                    + " where site = ? and " + condition + " order by id, since")) {
                select.setString(1, site);
                for (int i = 0; i < arguments.length; i++) {
                    select.setObject(i + 2, arguments[i]);
                }
                List<Version<T>> found = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    long until = rows.getLong("until");
                    found.add(new Version<>(shape.read(rows), Micros.toInstant(rows.getLong("since")),
                            until == HOLDS ? Optional.empty() : Optional.of(Micros.toInstant(until))));
                }
                return Collections.unmodifiableList(found);
            }
        });
    }

    /** From this instant on these hold, in place of those of the same ids. */
    void put(Collection<T> things, Instant now) {
        database.jdbc(connection -> {
            Map<String, Long> held = held(connection, things.stream().map(shape::id).toList());
            List<T> fresh = new ArrayList<>();
            List<T> overwritten = new ArrayList<>();
            List<String> ended = new ArrayList<>();
            for (T thing : things) {
                Long since = held.get(key(thing));
                if (since != null && since >= Micros.of(now)) {
                    overwritten.add(thing);
                } else {
                    fresh.add(thing);
                    if (since != null) {
                        ended.add(key(thing));
                    }
                }
            }
            end(connection, ended, held, now);
            overwrite(connection, overwritten);
            insert(connection, fresh, now);
            return null;
        });
    }

    /** From this instant on these are no more. */
    void remove(Collection<I> ids, Instant now) {
        database.jdbc(connection -> {
            Map<String, Long> held = held(connection, ids);
            List<String> keys = ids.stream().map(shape::key).filter(held::containsKey).toList();
            end(connection, keys.stream().filter(key -> held.get(key) < Micros.of(now)).toList(), held, now);
            erase(connection, keys.stream().filter(key -> held.get(key) >= Micros.of(now)).toList());
            return null;
        });
    }

    private String key(T thing) {
        return shape.key(shape.id(thing));
    }

    /** Since when each of these holds. */
    private Map<String, Long> held(Connection connection, Collection<I> ids) throws SQLException {
        Map<String, Long> held = new HashMap<>();
        boolean few = ids.size() <= FEW;
        try (PreparedStatement select = connection.prepareStatement("select id, since from " + shape.table()
                + " where site = ? and until = ?" + (few ? " and id = ?" : ""))) {
            select.setString(1, site);
            select.setLong(2, HOLDS);
            for (I id : few ? ids : Collections.<I>singletonList(null)) {
                if (few) {
                    select.setString(3, shape.key(id));
                }
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    held.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return held;
    }

    private void end(Connection connection, List<String> keys, Map<String, Long> held, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update " + shape.table()
                + " set until = ? where site = ? and until = ? and id = ? and since = ?")) {
            for (String key : keys) {
                update.setLong(1, Micros.of(now));
                update.setString(2, site);
                update.setLong(3, HOLDS);
                update.setString(4, key);
                update.setLong(5, held.get(key));
                update.addBatch();
            }
            requireAll(update.executeBatch());
        }
    }

    private void overwrite(Connection connection, List<T> things) throws SQLException {
        forgetGlance(connection, things);
        String set = String.join(", ", shape.columns().stream().map(column -> column + " = ?").toList());
        try (PreparedStatement update = connection.prepareStatement("update " + shape.table() + " set " + set
                + " where site = ? and until = ? and id = ?")) {
            int next = shape.columns().size() + 1;
            for (T thing : things) {
                shape.bind(update, 1, thing);
                update.setString(next, site);
                update.setLong(next + 1, HOLDS);
                update.setString(next + 2, key(thing));
                update.addBatch();
            }
            requireAll(update.executeBatch());
        }
    }

    /** Keeps versions of the past, of which none may share an instant with another one. */
    void remember(Collection<Version<T>> versions) {
        database.jdbc(connection -> {
            insert(connection, versions);
            return null;
        });
    }

    private void insert(Connection connection, List<T> things, Instant now) throws SQLException {
        insert(connection, things.stream().map(thing -> new Version<>(thing, now, Optional.empty())).toList());
    }

    private void insert(Connection connection, Collection<Version<T>> versions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + shape.table() + " (site, id, since, until, " + columns
                + ") values (?, ?, ?, ?" + ", ?".repeat(shape.columns().size()) + ")")) {
            for (Version<T> version : versions) {
                insert.setString(1, site);
                insert.setString(2, key(version.value()));
                insert.setLong(3, Micros.of(version.since()));
                insert.setLong(4, version.until().map(Micros::of).orElse(HOLDS));
                shape.bind(insert, 5, version.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void erase(Connection connection, List<String> keys) throws SQLException {
        forgetGlance(connection, keys);
        try (PreparedStatement delete = connection.prepareStatement("delete from " + shape.table()
                + " where site = ? and until = ? and id = ?")) {
            for (String key : keys) {
                delete.setString(1, site);
                delete.setLong(2, HOLDS);
                delete.setString(3, key);
                delete.addBatch();
            }
            requireAll(delete.executeBatch());
        }
    }

    /** What is changed twice at one instant may leave the same number of versions of the same times. */
    private void forgetGlance(Connection connection, List<?> changed) throws SQLException {
        if (!changed.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("delete from task_glance where site = ?")) {
                delete.setString(1, site);
                delete.executeUpdate();
            }
        }
    }

    private static void requireAll(int[] counts) throws SQLException {
        for (int count : counts) {
            if (count == 0) {
                throw new SQLException("somebody else has changed it meanwhile", AGAIN);
            }
        }
    }
}
