// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Chart;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.persistence.Database;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.WaveId;
import tsukasa.surveys.internal.report.SurveyReport;
import tsukasa.surveys.internal.report.SurveysChapter;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Read;

class SurveyReportTest {
    @StoreTest
    void saysOfAClosedWaveWhatMayBeShown(Database database) {
        Slice slice = new Slice(database);
        assertEquals(1, make(slice).sections().size(), "nothing is closed yet");
        String[] rows = new String[11];
        rows[0] = "respondent,section,efficiency";
        for (int i = 1; i < rows.length; i++) {
            rows[i] = "p" + i + "," + (i < 3 ? "Parks" : i < 9 ? "Tax" : "Welfare") + "," + (i == 1 ? "変わらない" : "上がった");
        }
        slice.take(false, rows);
        slice.execute(slice.service.close(new WaveId(new SurveyId("telework"), "1")));
        ReportResult result = make(slice);
        assertEquals("telework / 1", result.subtitle());
        assertTrue(new Read(result).traced().containsAll(List.of("responses", "questions")));
        assertEquals(List.of(), new Read(result).unsaid());
        List<Block> question = result.sections().get(1).blocks();
        Chart.Diverging chart = (Chart.Diverging) ((Block.Charted) question.get(1)).chart();
        assertEquals(List.of("All"), chart.rows().stream().map(Chart.Likert::name).toList(), "one part of three sections says no more than all");
        assertArrayEquals(new int[] { 0, 0, 1, 0, 9 }, chart.rows().getFirst().counts());
        assertEquals(0.9, chart.after(chart.rows().getFirst()), 1e-12);
        List<List<Object>> cells = new ArrayList<>();
        ((Block.Tabular) question.get(2)).table().rows().forEach(row -> cells.add(List.of(row.clone())));
        assertEquals(List.of(List.of("All", "", 10L, 0L, 0L, 1L, 0L, 9L, 4.8), List.of("Section", "Parks, Tax, Welfare", 10L, 0L, 0L, 1L, 0L, 9L, 4.8)),
                cells.subList(0, 2), "four people of two sections would be the difference of all and the tax section");
    }

    private static ReportResult make(Slice slice) {
        Instant now = Slice.NOON;
        return new SurveyReport(slice.service).make(new ReportRequest(new Period(now.minusSeconds(1), now), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                now, Map.of(), Progress.NONE));
    }

    @StoreTest
    void theMonthsChapterTellsOfTheWaveClosedLast(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, "respondent,section,efficiency", "p1,Parks,上がった", "p2,Tax,上がった");
        assertEquals(1, chapter(slice).decisions().size(), "it is open");
        assertEquals(null, chapter(slice).headlines().getFirst().cell());
        slice.execute(slice.service.close(new WaveId(new SurveyId("telework"), "1")));
        slice.passes(java.time.Duration.ofHours(1));
        Chapter.Content content = chapter(slice);
        assertEquals(2L, content.headlines().getFirst().cell());
        assertTrue(Double.isNaN(content.headlines().get(1).value()), "no staff list");
        assertEquals(List.of(), content.decisions());
        assertEquals(make(slice).sections().getFirst().blocks().getFirst().toString(), content.blocks().get(1).toString());
    }

    private static Chapter.Content chapter(Slice slice) {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        return new SurveysChapter(slice.service).make(new ReportRequest(Period.month(java.time.YearMonth.of(2026, 10), tokyo), tokyo, Locale.ENGLISH,
                slice.site().now(), Map.of(), Progress.NONE));
    }
}
