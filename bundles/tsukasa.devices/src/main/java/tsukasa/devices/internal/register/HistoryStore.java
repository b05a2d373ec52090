// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Actor;
import tsukasa.api.TimeOrderedIds;
import tsukasa.devices.Revision;
import tsukasa.persistence.Micros;

/** What was changed of each thing. Written in the transaction of the change, so that neither is there without the other. */
public final class HistoryStore {
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST = 4_000;
    private final DeviceStorage storage;
    private final TimeOrderedIds ids;

    public HistoryStore(DeviceStorage storage) {
        this.storage = storage;
        ids = new TimeOrderedIds(storage.site().clock());
    }

    public enum Kind {
        DEVICE, SIM, PLAN
    }

    /** What was done to one thing; only what is different. */
    public record Entry(Kind kind, String thing, String was, String became) {
    }

    /** Keeps these; those that changed nothing are left out. */
    public void add(Collection<Entry> entries, Instant at, Actor by, String summary) {
        storage.database().jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into device_history (site, id, kind, thing, happened, actor, "
                    + "summary, was, became, nth) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                Map<String, Integer> earlier = sameInstant(connection, at);
                for (Entry entry : entries) {
                    if (!entry.was().equals(entry.became())) {
                        insert.setInt(10, earlier.merge(entry.kind() + entry.thing(), 1, Integer::sum) - 1);
                        bind(insert, entry, at, by, summary);
                    }
                }
                return insert.executeBatch().length;
            }
        });
    }

    /** How many changes of each thing there are at this instant: more than none only where a clock stands. */
    private Map<String, Integer> sameInstant(Connection connection, Instant at) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select kind, thing, count(*) from device_history where site = ? and happened = ? "
                + "group by kind, thing")) {
            select.setString(1, storage.siteName());
            select.setLong(2, Micros.of(at));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                counts.put(rows.getString(1) + rows.getString(2), rows.getInt(3));
            }
        }
        return counts;
    }

    /** Keeps what a file has changed. */
    public void imported(Collection<Entry> entries, String file) {
        add(entries, storage.site().now(), storage.site().actor(), storage.texts(storage.site().locale()).text("Import_summary", file));
    }

    private void bind(PreparedStatement insert, Entry entry, Instant at, Actor by, String summary) throws SQLException {
        insert.setString(1, storage.siteName());
        insert.setString(2, ids.next().toString());
        insert.setString(3, entry.kind().name());
        insert.setString(4, entry.thing());
        insert.setLong(5, Micros.of(at));
        insert.setString(6, by.value());
        insert.setString(7, cut(summary, LONGEST_SUMMARY));
        insert.setString(8, cut(entry.was(), LONGEST));
        insert.setString(9, cut(entry.became(), LONGEST));
        insert.addBatch();
    }

    /** A revision, and what it is of. */
    public record Named(String thing, Revision revision) {
    }

    /** Changes of any thing of this kind before or after which this text is found, in no order; looks at every change. */
    public List<Named> naming(Kind kind, String text) {
        return storage.database().jdbc(connection -> {
            List<Named> named = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select happened, actor, summary, was, became, thing from device_history "
                    + "where site = ? and kind = ? and (was like ? or became like ?)")) {
                select.setString(1, storage.siteName());
                select.setString(2, kind.name());
                select.setString(3, '%' + text + '%');
                select.setString(4, '%' + text + '%');
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    named.add(new Named(rows.getString(6), revision(rows)));
                }
            }
            return named;
        });
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(Micros.toInstant(row.getLong(1)), new Actor(row.getString(2)), row.getString(3), row.getString(4), row.getString(5));
    }

    /** The latest first. */
    public List<Revision> of(Kind kind, String thing) {
        return storage.database().jdbc(connection -> {
            List<Revision> revisions = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select happened, actor, summary, was, became from device_history "
                    + "where site = ? and kind = ? and thing = ? order by happened desc, nth desc")) {
                select.setString(1, storage.siteName());
                select.setString(2, kind.name());
                select.setString(3, thing);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    revisions.add(revision(rows));
                }
            }
            return revisions;
        });
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
