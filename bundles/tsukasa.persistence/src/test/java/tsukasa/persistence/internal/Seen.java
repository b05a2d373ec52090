// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import tsukasa.persistence.Database;
import tsukasa.persistence.EventTable;

/** An event for tests, with a text and an amount that may be missing. */
record Seen(String site, String key, long happened, String text, Long amount) {
    static final EventTable<Seen> TABLE = EventTable.<Seen>named("seen").key("site", Seen::site).key("event_key", Seen::key)
            .number("happened", Seen::happened).text("text", Seen::text).number("amount", Seen::amount).build();

    static Seen numbered(long number) {
        return new Seen("here", "k" + number, number, "event " + number, number % 3 == 0 ? null : number);
    }

    static void migrate(Database database) {
        database.migrate("seen", Seen.class, List.of("V001__seen"));
    }

    static List<Seen> all(Database database) {
        return database.jdbc(connection -> {
            List<Seen> all = new ArrayList<>();
            String query = "select site, event_key, happened, text, amount from seen order by happened, event_key";
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    long amount = rows.getLong(5);
                    Long known = rows.wasNull() ? null : amount;
                    all.add(new Seen(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4), known));
                }
            }
            return all;
        });
    }

    static long count(Database database) {
        return number(database, "select count(*) from seen");
    }

    static long number(Database database, String query) {
        return database.jdbc(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** What follows an insert in these tests: a tally beside the events, which must always agree with them. */
    static void tally(Database database, List<Seen> added) {
        database.jdbc(connection -> {
            String update = "update tally set events = events + ? where site = 'here'";
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                statement.setLong(1, added.size());
                if (statement.executeUpdate() == 0) {
                    try (Statement insert = connection.createStatement()) {
                        insert.executeUpdate("insert into tally values ('here', " + added.size() + ")");
                    }
                }
            }
            return null;
        });
    }
}
