// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.persistence.Database;
import tsukasa.persistence.OpenDatabase;
import tsukasa.testing.PostgresServer;

/** The monthly report without a window over a year of ten million sessions on PostgreSQL: a process of its own with 1 GB, begin to end. */
final class MonthlyBench {
    private static final double NANOS = 1e9;
    private final long sessions = Long.getLong("tsukasa.bench.many", 10_000_000);
    private Path folder;
    private String url;

    void run() throws Exception {
        folder = Files.createTempDirectory("tsukasa-bench");
        url = PostgresServer.running().createDatabase();
        try (OpenDatabase database = Database.open(folder.resolve("pg"), Optional.of(url), Locale.ENGLISH)) {
            SessionYear.make(database, sessions);
        }
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("site.properties"), "site=" + OwnSessions.SITE);
        Path pools = Files.writeString(folder.resolve("pools.csv"), "pool,product,counting,from,entitlement\nCAL,Client access,sessions,2025-04-01,2500\n"
                + "VDI,Desktop,users,2025-04-01,20000\n");
        command("import", "licenses", pools.toString());
        command("sessions", "peak", "--from", "2026-09-29", "--to", "2026-09-29"); // the tables come as the first version left them
        print("its first time, with the days to be made", report());
        print("again", report());
    }

    private double report() throws IOException, InterruptedException {
        return command("report", "management.monthly", "--month", "2026-09", "--format", "pdf", "--out", folder.resolve("made").toString());
    }

    private void print(String when, double seconds) {
        System.out.printf("%-44s %s: %.1f s (bar < 60 s)%n", "monthly report over %,d sessions".formatted(sessions), when, seconds);
    }

    /** How long it took, in seconds. */
    private double command(String... words) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--db", url, "--lang", "en", "--now",
                SessionYear.YEAR.to().toString()));
        arguments.addAll(List.of(words));
        long began = System.nanoTime();
        if (new OwnProduct(folder).start(List.of("-Xmx1g"), arguments, folder.resolve("configuration")).waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("out")));
        }
        return (System.nanoTime() - began) / NANOS;
    }
}
