// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.persistence.Database;
import tsukasa.persistence.Engine;

/** What devices carried on each day, as counters tell. */
public final class TrafficStore {
    private static final int AT_ONCE = 1_000;
    private static final String ADD = """
            update device_traffic set bytes = bytes + ? where site = ? and device_key = ? and source = ? and iccid = ? and traffic_day = ?""";
    private static final String INSERT = """
            insert into device_traffic (bytes, site, device_key, source, iccid, traffic_day) values (?, ?, ?, ?, ?, ?)""";
    /** PostgreSQL may plan an update before there are statistics and then go through all rows of a day for each; this goes by the key. */
    private static final String ADD_OR_INSERT = INSERT + """
             on conflict (site, device_key, source, iccid, traffic_day) do update set bytes = device_traffic.bytes + excluded.bytes""";
    private final Database database;
    private final String site;

    TrafficStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** What a device carried on a day with a SIM, which is empty where none was told, as one source says. */
    public record Carried(String deviceKey, String source, String sim, LocalDate day, long bytes) {
    }

    private record Place(String deviceKey, String source, String sim, LocalDate day) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return java.util.Comparator.comparing(Place::deviceKey).thenComparing(Place::source).thenComparing(Place::sim)
                    .thenComparing(Place::day).compare(this, other);
        }
    }

    /** Adds these, which may be less than nothing. */
    void add(List<Carried> some) {
        SortedMap<Place, Long> sums = new TreeMap<>();
        some.forEach(one -> sums.merge(new Place(one.deviceKey(), one.source(), one.sim(), one.day()), one.bytes(), Long::sum));
        List<Map.Entry<Place, Long>> left = List.copyOf(sums.entrySet());
        if (!left.isEmpty() && database.engine() == Engine.POSTGRESQL) {
            write(ADD_OR_INSERT, left);
        } else if (!left.isEmpty()) {
            write(INSERT, write(ADD, left));
        }
    }

    /** @return those for which there was no row */
    private List<Map.Entry<Place, Long>> write(String sql, List<Map.Entry<Place, Long>> sums) {
        return database.jdbc(connection -> {
            List<Map.Entry<Place, Long>> missed = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int from = 0; from < sums.size(); from += AT_ONCE) {
                    List<Map.Entry<Place, Long>> piece = sums.subList(from, Math.min(from + AT_ONCE, sums.size()));
                    for (Map.Entry<Place, Long> sum : piece) {
                        bind(statement, sum.getKey(), sum.getValue());
                        statement.addBatch();
                    }
                    int[] counts = statement.executeBatch();
                    for (int i = 0; i < counts.length; i++) {
                        if (counts[i] == 0) {
                            missed.add(piece.get(i));
                        }
                    }
                }
            }
            return missed;
        });
    }

    private void bind(PreparedStatement statement, Place place, long bytes) throws SQLException {
        statement.setLong(1, bytes);
        statement.setString(2, site);
        statement.setString(3, place.deviceKey);
        statement.setString(4, place.source);
        statement.setString(5, place.sim);
        statement.setDate(6, Date.valueOf(place.day));
    }

    /** What was carried on these days, both included. */
    public List<Carried> during(LocalDate first, LocalDate last) {
        return database.jdbc(connection -> {
            List<Carried> carried = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select device_key, source, iccid, traffic_day, bytes "
                    + "from device_traffic where site = ? and traffic_day >= ? and traffic_day <= ? and bytes > 0")) {
                select.setFetchSize(AT_ONCE);
                select.setString(1, site);
                select.setDate(2, Date.valueOf(first));
                select.setDate(3, Date.valueOf(last));
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    carried.add(new Carried(rows.getString(1), rows.getString(2), rows.getString(3), rows.getDate(4).toLocalDate(),
                            rows.getLong(5)));
                }
            }
            return carried;
        });
    }

    /** The last day on which one of these devices carried anything with this SIM, or with one that was not told. */
    public Optional<LocalDate> lastDay(List<String> deviceKeys, String sim) {
        return database.jdbc(connection -> {
            Optional<LocalDate> last = Optional.empty();
            try (PreparedStatement select = connection.prepareStatement("select max(traffic_day) from device_traffic where site = ? "
                    + "and device_key = ? and iccid in ('', ?) and bytes > 0")) {
                for (String key : deviceKeys) {
                    select.setString(1, site);
                    select.setString(2, key);
                    select.setString(3, sim);
                    ResultSet row = select.executeQuery();
                    row.next();
                    Optional<LocalDate> day = Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate);
                    last = day.isPresent() && (last.isEmpty() || day.get().isAfter(last.get())) ? day : last;
                }
            }
            return last;
        });
    }
}
