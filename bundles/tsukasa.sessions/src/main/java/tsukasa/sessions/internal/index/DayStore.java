// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;

/**
 * Brings the rows of days from the database: from the block of a day if there is one as of its newest change, else from the
 * table of sessions. Makes blocks of days that are over, so that the next console has them in a fraction of the time.
 */
final class DayStore implements DaySource {
    private static final Logger LOG = System.getLogger(DayStore.class.getName());
    private static final int BLOCKS_AT_ONCE = 16;
    private static final int DAYS_AT_ONCE = 16;

    private final Database database;
    private final String site;
    private final Names names;
    private final Revisions revisions;

    DayStore(Database database, String site, Names names) {
        this.database = database;
        this.site = site;
        this.names = names;
        revisions = new Revisions(database, site);
    }

    @Override
    public Revision revision() {
        return revisions.read();
    }

    @Override
    public Map<Long, Long> daysAfter(long revision) {
        return revisions.daysAfter(revision);
    }

    @Override
    public LastingSessions lasting() {
        return database.jdbc(connection -> new LastingReader(connection, site, names).read());
    }

    @Override
    public SortedSet<Long> unkept() {
        return database.jdbc(connection -> {
            SortedSet<Long> days = new TreeSet<>();
            try (PreparedStatement query = connection.prepareStatement("select d.day_number from session_day d left join session_block b "
                    + "on b.site = d.site and b.day_number = d.day_number and b.revision = d.revision where d.site = ? and b.site is null")) {
                query.setString(1, site);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        days.add(row.getLong(1));
                    }
                }
            }
            return days;
        });
    }

    @Override
    public void load(SortedMap<Long, Long> asked, LongPredicate over, Sink sink) {
        TreeMap<Long, Long> missing = new TreeMap<>(asked);
        loadBlocks(missing, sink);
        while (!missing.isEmpty()) {
            long first = missing.firstKey();
            long last = first;
            while (last - first < DAYS_AT_ONCE && missing.containsKey(last + 1)) {
                last++;
            }
            loadRows(new DayReader.Range(first, last), missing.subMap(first, true, last, true), over, sink);
        }
    }

    /** Takes those days away from what is missing. */
    private void loadRows(DayReader.Range range, SortedMap<Long, Long> missing, LongPredicate over, Sink sink) {
        List<DayRows> read = database.jdbc(connection -> new DayReader(connection, site, names, range).read());
        Map<Long, byte[]> blocks = new TreeMap<>();
        for (long day = range.first(); day <= range.last(); day++) {
            DayRows rows = read.get((int) (day - range.first()));
            if (over.test(day)) {
                blocks.put(day, DayBlock.write(day, rows, names));
            }
            sink.take(day, rows);
        }
        if (!blocks.isEmpty() && !database.inTransaction()) {
            save(blocks, missing);
        }
        missing.clear();
    }

    private void loadBlocks(TreeMap<Long, Long> missing, Sink sink) {
        if (missing.isEmpty()) {
            return;
        }
        database.jdbc(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select day_number, revision, content from session_block "
                    + "where site = ? and day_number between ? and ?")) {
                query.setFetchSize(BLOCKS_AT_ONCE);
                query.setString(1, site);
                query.setLong(2, missing.firstKey());
                query.setLong(3, missing.lastKey());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        long day = row.getLong(1);
                        Long wanted = missing.get(day);
                        DayRows rows = wanted != null && wanted == row.getLong(2) ? DayBlock.read(day, row.getBytes(3), names) : null;
                        if (rows != null) {
                            missing.remove(day);
                            sink.take(day, rows);
                        }
                    }
                }
            }
            return null;
        });
    }

    /** They only save time: where they can't be stored, the answer is as good without. */
    private void save(Map<Long, byte[]> blocks, Map<Long, Long> asked) {
        try {
            database.transaction(() -> blocks.forEach((day, content) -> save(day, asked.get(day), content)));
        } catch (Refusal | DatabaseFault e) {
            LOG.log(Level.DEBUG, "the blocks of " + blocks.size() + " days were not stored", e);
        }
    }

    private void save(long day, long revision, byte[] content) {
        database.jdbc(connection -> {
            String change = "update session_block set revision = ?, content = ? where site = ? and day_number = ?";
            String insert = "insert into session_block (revision, content, site, day_number) values (?, ?, ?, ?)";
            for (String sql : List.of(change, insert)) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, revision);
                    statement.setBytes(2, content);
                    statement.setString(3, site);
                    statement.setLong(4, day);
                    if (statement.executeUpdate() > 0) {
                        break;
                    }
                }
            }
            return null;
        });
    }
}
