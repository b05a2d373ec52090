// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        int sessions = 50_000;
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
        long begin = System.nanoTime();
        assertEquals(new ImportResult(sessions, sessions, 0, List.of()), slice.target.take(FILE, rows, false, Locale.ENGLISH, Progress.NONE));
        long stored = System.nanoTime();
        assertEquals(new ImportResult(sessions, 0, sessions, List.of()), slice.target.take(FILE, rows, false, Locale.ENGLISH, Progress.NONE));
        long again = System.nanoTime();
        Period year = new Period(start, start.plus(Duration.ofDays(400)));
        int peak = slice.service.peak(year, CountBy.USERS).count();
        System.out.printf("YearImportTest %s: %d events in %d ms, again in %d ms, peak (%d) in %d ms%n", where.engine(), 2 * sessions,
                (stored - begin) / 1_000_000, (again - stored) / 1_000_000, peak, (System.nanoTime() - again) / 1_000_000);
        assertTrue(peak > 20);
    }
}
