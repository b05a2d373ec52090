// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.chart.SampleCharts;
import tsukasa.reports.internal.ReportParts;

class ComparisonTest {
    private static ReportRequest request(YearMonth month, Map<String, String> choices) {
        return new ReportRequest(Period.month(month, SampleCharts.TOKYO), SampleCharts.TOKYO, Locale.ENGLISH, java.time.Instant.EPOCH, choices, Progress.NONE);
    }

    private static ReportResult result(long count, List<Object[]> sections, LocalDate day) {
        Table bySection = new Table("sections", "By section", List.of(new Column("section", "Section", Type.TEXT, Content.GROUP), new Column("n", "Sessions",
                Type.INTEGER), new Column("t", "Time", Type.DURATION), new Column("b", "Data", Type.BYTES), new Column("s", "Share", Type.PERCENT)),
                Table.of(sections));
        Table days = new Table("days", "By day", List.of(new Column("day", "Day", Type.DATE), new Column("n", "Sessions", Type.INTEGER)),
                Table.of(List.<Object[]>of(new Object[] { day, 1L })));
        Table list = new Table("list", "All", List.of(new Column("user", "User", Type.TEXT, Content.PERSON), new Column("n", "N", Type.INTEGER)),
                Table.of(List.of(new Object[] { "a", 1L }, new Object[] { "a", 2L })));
        Chart chart = new Chart.ByCategory("c", "Chart", "", Chart.ByCategory.Form.BARS, List.of("x"), "", List.of(new Chart.CategorySeries("s",
                new double[] { count })));
        return new ReportResult("r", "R", "", List.of(new ReportResult.Section("One", List.of(new Block.Paragraph("words"), new Block.Figures(List.of(
                new Figure("n", "Sessions", count, Type.INTEGER, ""), new Figure("share", "Share", count / 100.0, Type.PERCENT, ""),
                new Figure("none", "None", null, Type.INTEGER, ""))), new Block.Charted(chart), new Block.Tabular(bySection), new Block.Tabular(days),
                new Block.Tabular(list)))));
    }

    private final ReportResult one = result(12, List.of(new Object[] { "Tax", 8L, Duration.ofHours(5), new Bytes(10), 0.5 },
            new Object[] { "Parks", 4L, Duration.ofHours(1), new Bytes(10), null }), LocalDate.of(2026, 10, 1));
    private final ReportResult other = result(10, List.of(new Object[] { "Welfare", 1L, Duration.ZERO, new Bytes(0), 0.1 },
            new Object[] { "Tax", 9L, Duration.ofHours(2), new Bytes(30), 0.25 }), LocalDate.of(2026, 9, 1));

    @Test
    void figuresAndTablesHaveTheirDifferences() {
        ReportResult both = new Comparison(Locale.ENGLISH).of(one, other, request(YearMonth.of(2026, 10), Map.of()), request(YearMonth.of(2026, 9), Map.of()));
        Map<String, List<List<Object>>> tables = new java.util.LinkedHashMap<>();
        ReportParts.tables(both).forEach(table -> tables.put(table.id(), rows(table)));
        assertEquals("2026-10 beside 2026-09", both.subtitle());
        assertEquals(List.of(Arrays.asList("Sessions", 12L, 10L, 2L, 0.2), Arrays.asList("None", null, null, null, null)), tables.get("figures-integer"));
        assertEquals(0.02, (Double) tables.get("figures-percent").getFirst().get(3), 1e-12);
        assertEquals(List.of(Arrays.asList("Tax", 8L, 9L, -1L, Duration.ofHours(5), Duration.ofHours(2), Duration.ofHours(3), new Bytes(10), new Bytes(30), -20L),
                Arrays.asList("Parks", 4L, null, null, Duration.ofHours(1), null, null, new Bytes(10), null, null),
                Arrays.asList("Welfare", null, 1L, null, null, Duration.ZERO, null, null, new Bytes(0), null)), tables.get("sections"));
        assertEquals(Arrays.asList("Tax", 0.5, 0.25, 0.25), tables.get("sections-2").getFirst());
        assertEquals(4, tables.size(), "days of two months and people who come twice are not side by side");
        String last = ((Block.Paragraph) both.sections().getLast().blocks().getFirst()).text();
        assertTrue(last.contains("By day, All"), last);
        Chart.ByCategory chart = (Chart.ByCategory) ReportParts.charts(both).getFirst();
        assertEquals(List.of("2026-10", "2026-09"), chart.series().stream().map(Chart.CategorySeries::name).toList());
        assertEquals(List.of(12.0, 10.0), chart.series().stream().map(series -> series.values()[0]).toList());
    }

    @Test
    void scenariosAreCalledByTheirChoices() {
        ReportResult both = new Comparison(Locale.JAPANESE).of(one, one, request(YearMonth.of(2026, 10), Map.of("scenario", "A", "k", "3")),
                request(YearMonth.of(2026, 10), Map.of("scenario", "B", "k", "3")));
        assertEquals("scenario=A と scenario=B の比較", both.subtitle());
        assertEquals(5, ReportParts.tables(both).size(), "the same days on both sides");
        assertEquals(0L, rows(ReportParts.tables(both).getFirst()).getFirst().get(3));
    }

    @Test
    void figuresOfTheSameNameAreToldApart() {
        ReportResult.Section pool = one.sections().getFirst();
        Block.Figures again = new Block.Figures(List.of(new Figure("p2.n", "Sessions", 1L, Type.INTEGER, "")));
        ReportResult pools = new ReportResult("r", "", "", List.of(pool, new ReportResult.Section("Two", List.of(again))));
        assertEquals(List.of("One: Sessions", "Share", "None", "Two: Sessions"), List.copyOf(ReportParts.labels(pools).values()));
    }

    private static List<List<Object>> rows(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach(cells -> rows.add(Arrays.asList(cells.clone())));
        return rows;
    }
}
