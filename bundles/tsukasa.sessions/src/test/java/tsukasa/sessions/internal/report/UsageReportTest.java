// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.sessions.internal.FakeSessions;
import tsukasa.testing.slices.Read;

class UsageReportTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-10-10T06:00:00Z");
    private final FakeSessions sessions = new FakeSessions()
            .with("before", "sato", "総務課", "2026-09-30T14:00:00Z", "2026-09-30T16:00:00Z", false)
            .with("s1", "sato", "総務課", "2026-10-01T00:00:00Z", "2026-10-01T02:00:00Z", false)
            .with("s2", "ito", "税務課", "2026-10-01T01:00:00Z", "2026-10-01T02:30:00Z", true)
            .with("night", "abe", null, "2026-10-02T14:00:00Z", "2026-10-02T16:00:00Z", false)
            .with("open", "sato", "総務課", "2026-10-10T05:00:00Z", null, false)
            .denied("ito", "2026-10-01T00:59:00Z");

    @Test
    void addsUpWhatWasInThePeriod() {
        Map<String, Figure> figures = figures(make(Map.of()));
        assertEquals(5L, figures.get("sessions").value());
        assertEquals(1.0 + 2 + 1.5 + 2 + 1, figures.get("hours").value());
        assertEquals(3L, figures.get("users").value());
        assertEquals(2L, figures.get("peak").value());
        assertTrue(figures.get("peak").note().contains("10:00"), figures.get("peak").note());
        assertEquals(1L, figures.get("inferred").value());
        assertEquals(1L, figures.get("denials").value());
    }

    @Test
    void rowsOfEveryFigureComeToIt() {
        for (Map<String, String> parameters : List.of(Map.<String, String>of(), Map.of("section", "総務課"), Map.of("section", "no such"))) {
            Read read = new Read(make(parameters));
            assertEquals(read.figures().keySet(), read.traced());
            assertEquals(List.of(), read.unsaid());
        }
        List<String> peak = new ArrayList<>();
        figures(make(Map.of())).get("peak").pedigree().orElseThrow().reckon(row -> peak.add((String) row[11]));
        assertEquals(List.of("s1", "s2"), peak);
    }

    @Test
    void asOfAPastDayWhatEndedLaterIsOpen() {
        Instant then = Instant.parse("2026-10-01T01:30:00Z");
        ReportResult past = new UsageReport(sessions).make(new ReportRequest(Period.month(YearMonth.of(2026, 10), TOKYO), TOKYO, Locale.ENGLISH, then, Map.of(),
                Progress.NONE));
        Read read = new Read(past);
        assertEquals(List.of("before", "s1", "s2"), read.rows("sessions").stream().map(row -> row.get(11)).toList().stream().sorted().toList());
        List<Object> open = read.rows("sessions").stream().filter(row -> row.get(11).equals("s2")).findFirst().orElseThrow();
        assertEquals(Arrays.asList(null, "active", null), Arrays.asList(open.get(1), open.get(8), open.get(9)));
        assertEquals(0L, read.figure("inferred"), "that its end would be inferred nobody knew");
        assertEquals(1 + 1.5 + 0.5, read.figure("hours"));
        assertEquals(read.figures().keySet(), read.traced());
    }

    @Test
    void daysAndSectionsAddUpToTheWhole() {
        ReportResult result = make(Map.of());
        List<Object[]> days = rows(result, "days");
        assertEquals(10, days.size());
        assertEquals(5L, days.stream().mapToLong(row -> (Long) row[1]).sum());
        assertEquals(7.5, days.stream().mapToDouble(row -> (Double) row[3]).sum(), 1e-9);
        assertEquals(Arrays.asList(LocalDate.of(2026, 10, 1), 3L, 2L, 4.5, 2L, 1L), Arrays.asList(days.getFirst()));
        assertEquals(1.0, (Double) days.get(1)[3], 1e-9);
        assertEquals(1.0, (Double) days.get(2)[3], 1e-9);
        List<Object[]> sections = rows(result, "sections");
        assertEquals(List.of("総務課", "(not known)", "税務課"), sections.stream().map(row -> row[0]).toList());
        assertEquals(5L, sections.stream().mapToLong(row -> (Long) row[1]).sum());
        assertEquals(1.0, sections.stream().mapToDouble(row -> (Double) row[4]).sum(), 1e-9);
        assertEquals(5, rows(result, "sessions").size());
    }

    @Test
    void canBeOfOneSection() {
        ReportResult result = make(Map.of("section", "税務課"));
        assertEquals(1L, figures(result).get("sessions").value());
        assertFalse(figures(result).containsKey("denials"));
        assertEquals(1, rows(result, "sessions").size());
    }

    @Test
    void saysItInJapaneseAndLeavesNoKeyUntranslated() {
        String text = everyText(new UsageReport(sessions).make(request(Map.of(), Locale.JAPANESE)));
        assertTrue(text.contains("テレワーク利用状況") && text.contains("最大同時接続数"), text);
        assertFalse(text.contains("Usage"), text);
        assertFalse(everyText(make(Map.of())).contains("Usage"), everyText(make(Map.of())));
    }

    @Test
    void meansOverTheWeekAreWeightedByTime() {
        Chart.HeatMap week = (Chart.HeatMap) charts(make(Map.of())).stream().filter(Chart.HeatMap.class::isInstance).findFirst().orElseThrow();
        int thursday = 3;
        assertEquals(0.5 * (2 + 0), week.values()[thursday][10], 1e-9);
        assertEquals(0.25, week.values()[thursday][11], 1e-9);
    }

    @Test
    void anEmptyPeriodIsNoFault() {
        ReportResult result = new UsageReport(new FakeSessions()).make(request(Map.of(), Locale.ENGLISH));
        assertEquals(0L, figures(result).get("sessions").value());
        assertEquals(0L, figures(result).get("peak").value());
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        new UsageReport(sessions).make(new ReportRequest(new Period(later, later.plusSeconds(60)), TOKYO, Locale.ENGLISH, NOW, Map.of(),
                Progress.NONE));
    }

    @Test
    void theOverviewSaysHowTodayIs() {
        Reading open = new OpenIndicator(sessions, site()).read(Locale.ENGLISH);
        assertEquals("1", open.value());
        assertEquals("1 active, 0 idle, 0 disconnected", open.detail());
        Reading peak = new PeakIndicator(sessions, site()).read(Locale.JAPANESE);
        assertEquals("1", peak.value());
        assertTrue(peak.detail().contains("14:00"), peak.detail());
        assertEquals(List.of(2.0, 1.0, 1.0, 0.0), peak.trend().subList(4, 8));
        Reading denials = new DenialsIndicator(sessions, site()).read(Locale.ENGLISH);
        assertEquals("0", denials.value());
        assertEquals(Severity.OK, denials.severity());
        assertEquals(1.0, denials.trend().get(4));
        Chart.OverTime today = (Chart.OverTime) new TodayChart(sessions, site()).read(Locale.ENGLISH);
        assertEquals(Period.day(LocalDate.of(2026, 10, 10), TOKYO), today.period());
        assertEquals(1.0, today.series().getFirst().values()[1]);
    }

    @Test
    void findsSourcesThatDoNotTellWhenSessionsEnd() {
        assertEquals(List.of(), new SessionHealthCheck(sessions, site()).check(Locale.ENGLISH));
        for (int i = 0; i < 6; i++) {
            sessions.with("lost" + i, "sato", null, "2026-10-09T0" + i + ":00:00Z", "2026-10-09T0" + i + ":30:00Z", true);
        }
        sessions.with("forgotten", "ito", null, "2026-10-05T00:00:00Z", null, false);
        List<String> findings = new SessionHealthCheck(sessions, site()).check(Locale.ENGLISH).stream()
                .map(finding -> finding.summary()).toList();
        assertEquals(List.of("The source xrdp did not say when sessions ended: 6 of 6 ends in the last 7 days are inferred, "
                + "so hours and peaks may be too low.", "One session has been open for more than 3 days."), findings);
    }

    private ReportResult make(Map<String, String> parameters) {
        return new UsageReport(sessions).make(request(parameters, Locale.ENGLISH));
    }

    private static ReportRequest request(Map<String, String> parameters, Locale locale) {
        return new ReportRequest(Period.month(YearMonth.of(2026, 10), TOKYO), TOKYO, locale, NOW, parameters, Progress.NONE);
    }

    private static Site site() {
        return new Site(new SiteId("kita"), Path.of("unused"), Optional.empty(), TOKYO, Locale.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC),
                new Actor("tester"));
    }

    private static List<Block> blocks(ReportResult result) {
        return result.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    }

    private static Map<String, Figure> figures(ReportResult result) {
        Map<String, Figure> figures = new HashMap<>();
        for (Block block : blocks(result)) {
            if (block instanceof Block.Figures(List<Figure> some)) {
                some.forEach(figure -> figures.put(figure.id(), figure));
            }
        }
        return figures;
    }

    private static List<Chart> charts(ReportResult result) {
        return blocks(result).stream().filter(Block.Charted.class::isInstance).map(block -> ((Block.Charted) block).chart()).toList();
    }

    private static List<Object[]> rows(ReportResult result, String id) {
        List<Object[]> rows = new ArrayList<>();
        for (Block block : blocks(result)) {
            if (block instanceof Block.Tabular tabular && tabular.table().id().equals(id)
                    && (!id.equals("sessions") || tabular.table().columns().size() > 6)) {
                tabular.table().rows().forEach(cells -> rows.add(cells.clone()));
            }
        }
        return rows;
    }

    private static String everyText(ReportResult result) {
        StringBuilder text = new StringBuilder(result.title()).append(result.subtitle());
        result.sections().forEach(section -> text.append(section.title()));
        for (Block block : blocks(result)) {
            text.append(switch (block) {
                case Block.Headlines headlines -> headlines.headlines().toString();
                case Block.Paragraph paragraph -> paragraph.text();
                case Block.Figures figures -> figures.figures().toString();
                case Block.Tabular table -> table.table().title() + table.table().columns();
                case Block.Charted chart -> chart.chart().title() + chart.chart().description();
                case Block.Letter letter -> letter.toString();
            }).append('\n');
        }
        rows(result, "sessions").forEach(row -> text.append(Arrays.toString(row)));
        return text.toString();
    }
}
