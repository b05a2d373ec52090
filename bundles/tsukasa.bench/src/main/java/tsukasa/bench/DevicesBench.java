// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import tsukasa.api.Bytes;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.DeviceSort;
import tsukasa.devices.Encryption;
import tsukasa.persistence.Database;
import tsukasa.persistence.OpenDatabase;
import tsukasa.testing.PostgresServer;

/**
 * A fleet of laptops that are polled again and again: taking the contacts against a raw batch into the same table, and the questions of the
 * page of devices, at the beginning and when the history has become long. {@code -Dtsukasa.bench.devices} and
 * {@code -Dtsukasa.bench.contacts} say how many; the full size is 50,000 and 10,000,000.
 */
final class DevicesBench {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int A_COMMIT = 5_000;
    private static final int ASKED = 5;
    private static final double NANOS = 1e9;
    private final int devices = Integer.getInteger("tsukasa.bench.devices", 50_000);
    private final int contacts = Integer.getInteger("tsukasa.bench.contacts", 500_000);
    private int polled;

    void run() throws Exception {
        Path folder = Files.createTempDirectory("tsukasa-bench");
        try {
            try (OpenDatabase derby = Database.open(folder, Optional.empty(), Locale.ENGLISH)) {
                compare("Derby", derby);
            }
            String url = PostgresServer.running().createDatabase();
            try (OpenDatabase postgres = Database.open(folder.resolve("pg"), Optional.of(url), Locale.ENGLISH)) {
                compare("PostgreSQL", postgres);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private void compare(String engine, Database database) throws Exception {
        polled = 0;
        Instant now = START.plus(EVERY.multipliedBy(contacts / devices + 2L));
        try (OwnDevices few = new OwnDevices(database, "small", now, devices / 10);
                OwnDevices all = new OwnDevices(database, "city", now, devices)) {
            poll(few, devices / 10);
            double ours = poll(all, devices);
            Ratio.print("contacts into " + engine + ", against a raw batch", "contacts/s", 2, () -> poll(all, devices), () -> raw(database), "none");
            double small = read(few);
            double early = read(all);
            System.out.printf("%-44s %,d devices %.2f s, %,d devices %.2f s: %.1f times for ten times as many%n", "the fleet read and judged, "
                    + engine, devices / 10, small, devices, early, early / small);
            long before = polled;
            double took = 0;
            int rounds = 0;
            while (polled < contacts) {
                took += devices / poll(all, devices);
                rounds++;
            }
            System.out.printf("%-44s %,.0f contacts/s at first, %,.0f on the way to %,d%n", "contacts into " + engine, ours,
                    rounds == 0 ? ours : devices * rounds / took, polled);
            System.out.printf("%-44s with %,d contacts %.2f s, with %,d %.2f s%n", "the fleet read and judged, " + engine, before, early, polled, read(all));
            questions(engine, all);
        }
    }

    /** One contact of each device, in any order of devices. */
    private double poll(OwnDevices fleet, int many) {
        Instant at = START.plus(EVERY.multipliedBy(polled / devices));
        List<List<Contact>> commits = new ArrayList<>();
        for (int from = 0; from < many; from += A_COMMIT) {
            List<Contact> some = new ArrayList<>();
            for (int i = from; i < Math.min(many, from + A_COMMIT); i++) {
                some.add(contact((int) (i * 7_919L % many), at));
            }
            commits.add(some);
        }
        long began = System.nanoTime();
        commits.forEach(fleet.ingest::append);
        double seconds = (System.nanoTime() - began) / NANOS;
        polled += many == devices ? many : 0;
        return many / seconds;
    }

    private static Contact contact(int device, Instant at) {
        long ago = Duration.between(START, at).toMinutes();
        return new Contact(new SourceId("mqtt"), "%05d@%s".formatted(device, at), OwnDevices.name(device), at, Contact.Facts.builder()
                .user("user%05d".formatted(device)).address("10.1.%d.%d".formatted(device / 250, device % 250)).os("Windows 11", "10.0.22631.4460")
                .client("2.10." + device % 5).encryption(device % 400 == 0 ? Encryption.OFF : Encryption.ON).radio("LTE", -90).sim(OwnDevices
                .iccid(device)).counters(new Bytes(ago * 100_000 + device), new Bytes(ago * 10_000)).disk(new Bytes(90), new Bytes(500)).build());
    }

    private double raw(Database database) {
        long began = System.nanoTime();
        for (int from = 0; from < devices; from += A_COMMIT) {
            int first = from;
            database.transaction(() -> database.jdbc(connection -> {
                try (PreparedStatement insert = connection.prepareStatement("insert into device_contact (site, source, contact_key, device_key, device, "
                        + "happened, user_name, address, os, os_build, client, encryption, signal_dbm, radio, iccid, received, sent, disk_free, "
                        + "disk_size) values ('raw', 'mqtt', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                    for (int i = first; i < first + A_COMMIT; i++) {
                        bind(insert, i);
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                }
            }));
        }
        return devices / ((System.nanoTime() - began) / NANOS);
    }

    private static void bind(PreparedStatement insert, int device) throws java.sql.SQLException {
        Contact contact = contact(device, START);
        long now = System.nanoTime();
        insert.setString(1, contact.key() + now);
        insert.setString(2, contact.device().toLowerCase(Locale.ROOT));
        insert.setString(3, contact.device());
        insert.setLong(4, now);
        insert.setString(5, contact.facts().user().orElseThrow().value());
        insert.setString(6, contact.facts().address().orElseThrow());
        insert.setString(7, contact.facts().os().orElseThrow());
        insert.setString(8, contact.facts().osBuild().orElseThrow());
        insert.setString(9, contact.facts().client().orElseThrow());
        insert.setString(10, contact.facts().encryption().orElseThrow().name());
        insert.setLong(11, contact.facts().signal().orElseThrow());
        insert.setString(12, contact.facts().radio().orElseThrow());
        insert.setString(13, contact.facts().sim().orElseThrow().value());
        insert.setLong(14, contact.facts().received().orElseThrow().count());
        insert.setLong(15, contact.facts().sent().orElseThrow().count());
        insert.setLong(16, contact.facts().diskFree().orElseThrow().count());
        insert.setLong(17, contact.facts().diskSize().orElseThrow().count());
    }

    /** The median time in seconds that reading and judging the whole fleet takes. */
    private static double read(OwnDevices fleet) throws Exception {
        return median(() -> {
            fleet.changed();
            return fleet.service.counts(DeviceQuery.ALL).total();
        });
    }

    private void questions(String engine, OwnDevices fleet) throws Exception {
        int off = fleet.service.counts(DeviceQuery.ALL).of(DeviceHealth.CRITICAL);
        if (off != (devices + 399) / 400) {
            throw new IOException(off + " devices are critical, and " + (devices + 399) / 400 + " should be");
        }
        double sorted = median(() -> fleet.service.devices(DeviceQuery.ALL.sorted(DeviceSort.SEEN, off % 2 == 0).page(0, 50)
                .matching(String.valueOf(System.nanoTime() % 10))).total());
        double page = median(() -> fleet.service.devices(DeviceQuery.ALL.sorted(DeviceSort.NAME, true).page(20_000, 50)).total());
        double critical = median(() -> fleet.service.devices(DeviceQuery.ALL.being(Set.of(DeviceHealth.CRITICAL)).page(0, 50)).total());
        double counts = median(() -> fleet.service.counts(DeviceQuery.ALL).total());
        System.out.printf("%-44s search and sort %.0f ms, next page %.1f ms, filter %.0f ms, counts %.0f ms%n", "questions of the page, " + engine,
                sorted * 1e3, page * 1e3, critical * 1e3, counts * 1e3);
    }

    private static double median(Callable<Integer> question) throws Exception {
        question.call();
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long began = System.nanoTime();
            question.call();
            times[i] = (System.nanoTime() - began) / NANOS;
        }
        java.util.Arrays.sort(times);
        return times[ASKED / 2];
    }
}
