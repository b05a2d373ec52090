// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.report.Block;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.internal.PastSessions;
import tsukasa.licenses.internal.Slice;
import tsukasa.licenses.internal.StoredReclaimService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Read;

class ReclaimReportTest {
    @StoreTest
    void writesOneLetterToEach(Database database) {
        try (Slice slice = new Slice(database)) {
            for (String pool : List.of("CAL", "RDS")) {
                slice.execute(slice.service.addPool(Slice.pool(pool, CountingRule.NAMED, 9)));
            }
            slice.execute(slice.service.assign(new PoolId("CAL"), List.of(Assignee.person("ito"), Assignee.device("LT-9")),
                    LocalDate.of(2026, 4, 1), Optional.empty(), ""));
            slice.execute(slice.service.assign(new PoolId("RDS"), List.of(Assignee.person("ito")), LocalDate.of(2026, 5, 1),
                    Optional.empty(), ""));
            PastSessions past = new PastSessions().ended("ito", Slice.NOON.minusSeconds(86_400 * 92));
            ReclaimReport report = new ReclaimReport(slice.service, new StoredReclaimService(slice.storage, past, slice.checkouts));
            ReportResult result = report.make(request(Locale.JAPANESE, Map.of()));
            assertEquals("令和8年10月1日現在、60 日以上利用のないもの", result.subtitle());
            assertEquals(3, new Read(result).traced().size());
            assertEquals(List.of(), new Read(result).unsaid());
            List<Block.Letter> letters = letters(result);
            assertEquals(List.of("LT-9 をお使いの方", "IT\nito 様"), letters.stream().map(Block.Letter::addressee).toList());
            assertEquals("令和8年10月1日", letters.get(1).date());
            assertTrue(letters.get(1).paragraphs().get(1).contains("令和8年10月15日までに"), letters.get(1).paragraphs().get(1));
            assertEquals(List.of("Remote desktop (CAL)", "令和8年4月1日", "令和8年7月1日", "92 日", "Remote desktop (RDS)", "令和8年5月1日", "令和8年7月1日",
                    "92 日", "令和8年10月15日"), letters.get(1).items().stream().map(Block.Letter.Item::value).toList());
            assertEquals("記", letters.get(1).listTitle());
            assertEquals(1, letters(report.make(request(Locale.ENGLISH, Map.of("pool", "RDS", "days", "92", "reply", "7")))).size());
            assertEquals(0, letters(report.make(request(Locale.ENGLISH, Map.of("pool", "RDS", "days", "93")))).size());
            assertThrows(Refusal.class, () -> report.make(request(Locale.ENGLISH, Map.of("pool", "X"))));
            assertThrows(Refusal.class, () -> report.make(request(Locale.ENGLISH, Map.of("days", "0"))));
        }
    }

    private static ReportRequest request(Locale locale, Map<String, String> parameters) {
        return new ReportRequest(new Period(Slice.NOON, Slice.NOON), ZoneId.of("Asia/Tokyo"), locale, Slice.NOON, parameters,
                Progress.NONE);
    }

    private static List<Block.Letter> letters(ReportResult result) {
        return result.sections().get(1).blocks().stream().filter(Block.Letter.class::isInstance).map(Block.Letter.class::cast).toList();
    }
}
