// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import tsukasa.api.Period;
import tsukasa.persistence.Database;
import tsukasa.persistence.OpenDatabase;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionService;
import tsukasa.testing.PostgresServer;

/**
 * The exact peak of a year, first asked of a console that has just started, against PostgreSQL's window query on the same
 * rows; then any ranges, asked of one that has answered before.
 */
final class PeakBench {
    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final int ROUNDS = 5;
    private static final int RANGES = 10_000;
    private static final int COMPARED = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private final long sessions = Long.getLong("tsukasa.bench.sessions", 1_000_000);
    private final long many = Long.getLong("tsukasa.bench.many", 10_000_000);
    private final Random random = new Random(1);
    private Path folder;

    void run() throws Exception {
        // where the tests' PostgreSQL has its data too
        folder = Files.isWritable(IN_MEMORY) ? Files.createTempDirectory(IN_MEMORY, "tsukasa-bench") : Files.createTempDirectory("tsukasa-bench");
        try {
            first();
            ranges();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private OpenDatabase postgres() {
        return Database.open(folder.resolve("pg"), Optional.of(PostgresServer.running().createDatabase()), Locale.ENGLISH);
    }

    private void first() throws Exception {
        try (OpenDatabase postgres = postgres(); OpenDatabase derby = Database.open(folder.resolve("derby"), Optional.empty(), Locale.ENGLISH)) {
            SessionYear.make(postgres, sessions);
            SessionYear.copy(postgres, derby);
            for (OpenDatabase store : new OpenDatabase[] { postgres, derby }) {
                String title = "first peak out of " + store.engine() + ", against window ";
                equal(postgres, OwnSessions.fresh(store, SessionYear.YEAR.to()), SessionYear.YEAR);
                Ratio.print(title, "ms", ROUNDS, () -> millis(() -> ask(store)),
                        () -> millis(() -> SessionYear.peakByWindow(postgres, SessionYear.YEAR)), "<= 0.5");
                Ratio.print(title + "(never asked)", "ms", 1, () -> {
                    SessionYear.execute(store, "delete from session_block");
                    return millis(() -> ask(store));
                }, () -> millis(() -> SessionYear.peakByWindow(postgres, SessionYear.YEAR)), "none");
            }
        }
    }

    private static void ask(Database store) throws ReflectiveOperationException {
        OwnSessions.fresh(store, SessionYear.YEAR.to()).peak(SessionYear.YEAR, CountBy.SESSIONS);
    }

    private void ranges() throws Exception {
        try (OpenDatabase postgres = postgres()) {
            SessionYear.make(postgres, many);
            SessionService service = OwnSessions.fresh(postgres, SessionYear.YEAR.to());
            double first = millis(() -> service.peak(SessionYear.YEAR, CountBy.SESSIONS));
            double[] later = new double[RANGES];
            for (int i = 0; i < RANGES; i++) {
                Period range = range(SessionYear.YEAR.length());
                later[i] = millis(() -> service.peak(range, CountBy.SESSIONS));
            }
            for (int i = 0; i < COMPARED; i++) {
                equal(postgres, service, range(Duration.ofHours(30)));
            }
            Arrays.sort(later);
            System.out.printf("%-44s first %,.0f ms, then %,d ranges: median %.2f ms, p95 %.2f ms (bar <= 10), longest %.1f ms%n",
                    "any range over %,d sessions".formatted(many), first, RANGES, later[RANGES / 2], later[RANGES * 95 / 100], later[RANGES - 1]);
        }
    }

    private Period range(Duration longest) {
        long seconds = SessionYear.YEAR.length().toSeconds();
        Instant from = SessionYear.YEAR.from().plusSeconds(random.nextLong(seconds - 2)).plusMillis(random.nextInt(1000));
        long most = Math.min(longest.toSeconds(), Duration.between(from, SessionYear.YEAR.to()).toSeconds());
        return new Period(from, from.plusSeconds(1 + random.nextLong(Math.max(1, most))));
    }

    private static void equal(Database postgres, SessionService service, Period period) throws IOException {
        Peak peak = service.peak(period, CountBy.SESSIONS);
        String ours = peak.at().map(at -> peak.count() + " at " + at).orElse("none");
        String theirs = SessionYear.peakByWindow(postgres, period);
        if (!ours.equals(theirs)) {
            throw new IOException("the peak of " + period + " is " + ours + " here and " + theirs + " there");
        }
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }
}
