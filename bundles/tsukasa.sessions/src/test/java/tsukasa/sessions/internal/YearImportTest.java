// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget.ImportRows;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.CountBy;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class YearImportTest {
    private static final SourceId FILE = new SourceId("soliton");
    /** A city of 200 seats has some 50,000 a year. */
    private static final int SESSIONS = Integer.getInteger("tsukasa.sessions.imported", 4_000);
    private Slice slice;

    @BeforeEach
    void open(Database database) {
        slice = new Slice(database);
    }

    @AfterEach
    void close() {
        slice.close();
    }

    @StoreTest
    void takesAYearInSeconds(TestDatabase where) {
        int sessions = SESSIONS;
        Instant start = Instant.parse("2025-10-01T00:00:00Z");
        ImportRows rows = sink -> {
            for (int i = 0; i < sessions; i++) {
                Map<String, String> values = new TreeMap<>();
                values.put("session", "2025-%06d".formatted(i));
                values.put("user", "user" + i % 200);
                values.put("section", "section " + i % 20);
                values.put("client", "LT-" + i % 200);
                values.put("address", "10.1.2." + i % 250);
                values.put("host", "PC-" + i % 200);
                values.put("layer", i % 3 == 0 ? "lgwan" : "office");
                values.put("start", start.plusSeconds(i * 600L).toString());
                values.put("end", start.plusSeconds(i * 600L + 7_200 + i % 20_000).toString());
                sink.accept(new ImportRow("year.csv", i + 2, values));
            }
        };
        long begin = cpu();
        assertEquals(new ImportResult(sessions, sessions, 0, List.of()), slice.target.take(FILE, rows, false, Locale.ENGLISH, Progress.NONE));
        long stored = cpu();
        assertEquals(new ImportResult(sessions, 0, sessions, List.of()), slice.target.take(FILE, rows, false, Locale.ENGLISH, Progress.NONE));
        long again = cpu();
        Period year = new Period(start, start.plus(Duration.ofDays(400)));
        int peak = slice.service.peak(year, CountBy.USERS).count();
        System.out.printf("YearImportTest %s: %d events in %d ms of this thread, again in %d ms, peak (%d) in %d ms%n", where.engine(), 2 * sessions,
                (stored - begin) / 1_000_000, (again - stored) / 1_000_000, peak, (cpu() - again) / 1_000_000);
        assertTrue(peak > 2);
    }

    /** What this thread has worked: on a machine that does other things too, the wall clock says little. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
