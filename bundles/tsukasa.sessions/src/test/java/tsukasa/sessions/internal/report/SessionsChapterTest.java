// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Headline;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.sessions.internal.FakeSessions;
import tsukasa.testing.slices.Read;

class SessionsChapterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-10-10T06:00:00Z");
    private final FakeSessions sessions = new FakeSessions()
            .with("august", "sato", "総務課", "2026-08-03T00:00:00Z", "2026-08-03T02:00:00Z", false)
            .with("over", "sato", "総務課", "2026-09-30T14:00:00Z", "2026-09-30T16:00:00Z", false)
            .with("s1", "sato", "総務課", "2026-10-01T00:00:00Z", "2026-10-01T02:00:00Z", false)
            .with("s2", "ito", "税務課", "2026-10-01T01:00:00Z", "2026-10-01T02:30:00Z", true)
            .with("moment", "kato", "税務課", "2026-10-02T01:00:00Z", "2026-10-02T01:00:00Z", false)
            .with("open", "abe", null, "2026-10-10T05:00:00Z", null, false)
            .denied("ito", "2026-10-01T00:59:00Z");

    private static ReportRequest request(YearMonth month) {
        return new ReportRequest(Period.month(month, TOKYO), TOKYO, Locale.ENGLISH, NOW, Map.of(), Progress.NONE);
    }

    @Test
    void everyMonthsNumbersAreThoseOfItsOwnReport() {
        Chapter.Content content = new SessionsChapter(sessions).make(request(YearMonth.of(2026, 10)));
        for (Headline line : content.headlines()) {
            for (int back = 0; back < 3; back++) {
                Read month = new Read(new UsageReport(sessions).make(request(YearMonth.of(2026, 10).minusMonths(back))));
                assertEquals(((Long) month.figure(line.id())).doubleValue(), line.months()[line.months().length - 1 - back], line.id() + " " + back);
            }
            assertEquals(13, line.months().length);
            assertEquals(10, Arrays.stream(line.months()).filter(Double::isNaN).count(), "nothing was recorded before August");
        }
    }

    @Test
    void tellsTheMonthAndWhatToDecide() {
        Chapter.Content content = new SessionsChapter(sessions).make(request(YearMonth.of(2026, 10)));
        Read read = new Read(new ReportResult("x", "", "", List.of(new ReportResult.Section("", content.blocks()))));
        Read own = new Read(new UsageReport(sessions).make(request(YearMonth.of(2026, 10))));
        assertEquals(own.figures().toString(), read.figures().toString());
        assertEquals(own.figures().keySet(), read.traced());
        assertEquals(own.rows("sections"), read.rows("sections"));
        assertEquals(3, content.decisions().size(), content.decisions().toString());
        assertEquals("1 start was refused this month. Look at who was kept out before further people are invited.", content.decisions().getFirst());
        assertFalse(content.methods().toString().contains("_"), content.methods().toString());
    }
}
