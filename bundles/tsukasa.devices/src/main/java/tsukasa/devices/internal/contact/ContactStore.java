// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.devices.Contact;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** Reads contacts back. */
public final class ContactStore {
    private static final String COUNTED = " and (received is not null or sent is not null)";
    private static final int AT_ONCE = 100;
    private static final long NEAR = Duration.ofMinutes(10).toNanos() / 1_000;
    private static final long FAR = Duration.ofDays(3_650).toNanos() / 1_000;
    private static final int FURTHER = 8;
    private final Database database;
    private final String site;

    ContactStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** What was seen under this name in this period, oldest first. */
    public List<Contact> of(String deviceKey, Period period) {
        return database.jdbc(connection -> {
            List<Contact> contacts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from device_contact where site = ? and device_key = ? and happened >= ? and happened < ?")) {
                select.setFetchSize(1_000);
                select.setString(1, site);
                select.setString(2, deviceKey);
                select.setLong(3, Micros.of(period.from()));
                select.setLong(4, Micros.of(period.to()));
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    contacts.add(ContactEvents.read(rows));
                }
            }
            contacts.sort(Comparator.comparing(Contact::at).thenComparing(contact -> contact.source().value()).thenComparing(Contact::key));
            return contacts;
        });
    }

    /** The readings from the one before these instants up to the one after them, in their order; those of the same instant all. */
    List<Reading> around(String deviceKey, String source, long first, long last) {
        long from = neighbour(true, deviceKey, source, first).orElse(first);
        long to = neighbour(false, deviceKey, source, last).orElse(last);
        return database.jdbc(connection -> {
            List<Reading> readings = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select * from device_contact where site = ? and device_key = ? "
                    + "and source = ? and happened >= ? and happened <= ?" + COUNTED)) {
                select.setString(1, site);
                select.setString(2, deviceKey);
                select.setString(3, source);
                select.setLong(4, from);
                select.setLong(5, to);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    Reading.of(ContactEvents.read(rows)).ifPresent(readings::add);
                }
            }
            readings.sort(Reading.ORDER);
            return readings;
        });
    }

    /** Looks further and further away: the nearest of all is asked of a database that may read the whole history of the device for it. */
    private OptionalLong neighbour(boolean earlier, String deviceKey, String source, long instant) {
        for (long reach = NEAR; reach < FAR; reach *= FURTHER) {
            OptionalLong near = earlier ? nearest("max", deviceKey, source, instant - reach, instant - 1)
                    : nearest("min", deviceKey, source, instant + 1, instant + reach);
            if (near.isPresent()) {
                return near;
            }
        }
        return earlier ? nearest("max", deviceKey, source, Long.MIN_VALUE, instant - 1)
                : nearest("min", deviceKey, source, instant + 1, Long.MAX_VALUE);
    }

    private OptionalLong nearest(String which, String deviceKey, String source, long from, long to) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + which + "(happened) from device_contact where site = ? "
                    + "and device_key = ? and source = ? and happened >= ? and happened <= ?" + COUNTED)) {
                select.setString(1, site);
                select.setString(2, deviceKey);
                select.setString(3, source);
                select.setLong(4, from);
                select.setLong(5, to);
                ResultSet row = select.executeQuery();
                row.next();
                long found = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(found);
            }
        });
    }

    /** Which of these keys of a source are there already. */
    Set<String> known(String source, List<String> keys) {
        return database.jdbc(connection -> {
            Set<String> known = new HashSet<>();
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
                try (PreparedStatement select = connection.prepareStatement("select contact_key from device_contact where site = ? "
                        + "and source = ? and contact_key in (" + "?, ".repeat(some.size() - 1) + "?)")) {
                    select.setString(1, site);
                    select.setString(2, source);
                    for (int i = 0; i < some.size(); i++) {
                        select.setString(i + 3, some.get(i));
                    }
                    ResultSet rows = select.executeQuery();
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
            }
            return known;
        });
    }
}
