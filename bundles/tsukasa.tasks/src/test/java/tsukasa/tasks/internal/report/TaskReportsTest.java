// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.health.Reading;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.persistence.Database;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.internal.Slice;
import tsukasa.tasks.internal.StoredKpiService;
import tsukasa.tasks.internal.calc.Ratings;
import tsukasa.tasks.internal.evidence.NotedEvidenceService;
import tsukasa.tasks.internal.health.KpiGlances;
import tsukasa.tasks.internal.health.KpiIndicator;
import tsukasa.tasks.internal.health.TaskHealthCheck;
import tsukasa.tasks.internal.whatif.ChosenWhatIfService;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Read;

/** Both reports in December, on an inventory of October that has changed in November. */
class TaskReportsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Pattern KEY = Pattern.compile("\\b[a-z][A-Za-z]*_[A-Za-z_]+\\b|\\{\\d");

    private static Slice filled(Database database) {
        Slice slice = new Slice(database);
        slice.tasks("id,section,name,volume,hours,people,layer,completable,blockers", "T1,Tax,Calls,100,0.5,4,office,no,phone",
                "T2,Tax,Letters,100,0.5,4,office,partly,paper:form 1;phone", "T3,Tax,Plans,50,1,2,office,yes,", "T4,Residents,Numbers,10,1,1,mynumber,no,layer",
                "T5,Residents,Chats,,,,office,,", "T6,,Visits,1,1,1,office,yes,field-work");
        slice.remedies("id,name,cost,removes", "R1,Softphones,100,phone", "R2,Paperless,200,paper", "R3,Nothing,1,noise");
        slice.passes(Duration.ofDays(40));
        slice.tasks("id,name,completable,blockers", "T5,Chats,yes,", "T7,New,yes,");
        slice.execute(slice.service.keepScenario(new Scenario(new ScenarioId("Both"), new TreeSet<>(List.of(new RemedyId("R1"), new RemedyId(
                "R2"))), "next year")));
        slice.passes(Duration.ofDays(30));
        return slice;
    }

    private static KpiReport kpiReport(Slice slice) {
        return new KpiReport(slice.service, new StoredKpiService(slice.service, slice.site()), new NotedEvidenceService(slice.site()), new Ratings());
    }

    private static Read read(Report report, Slice slice, Locale locale, Map<String, String> parameters) {
        Period month = Period.month(YearMonth.of(2026, 11), TOKYO);
        return new Read(report.make(new ReportRequest(month, TOKYO, locale, slice.site().now(), parameters, Progress.NONE)));
    }

    @StoreTest
    void tellsTheKpiAndWhatLedToIt(Database database) {
        Slice slice = filled(database);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            Read read = read(kpiReport(slice), slice, locale, Map.of());
            assertEquals(3.0 / 7, read.figure("share"));
            assertEquals(0L, read.figure("unanswered"));
            assertEquals(read.figures().keySet(), read.traced());
            assertEquals(List.of(), read.unsaid());
            assertEquals(List.of(1L, 0L, 0L, 0L, 1L, 1L, 3L), read.rows("bridge").stream().map(row -> row.get(1)).toList());
            assertEquals(List.of(2L, 1L, 1L, 1L), read.rows("blockers").stream().map(row -> row.get(1)).toList());
            assertEquals(2, read.rows("oneAway").size());
            assertEquals(3, read.rows("bySection").size());
            assertTrue(read.charts().containsKey("course") && read.charts().containsKey("reasons"));
            assertFalse(KEY.matcher(read.text()).find(), read.text());
        }
    }

    @StoreTest
    void tellsWhichRemediesToChooseAndWhy(Database database) {
        Slice slice = filled(database);
        WhatIfReport report = new WhatIfReport(slice.service, new ChosenWhatIfService());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            for (Map<String, String> asked : List.of(Map.<String, String>of(), Map.of("budget", "300"), Map.of("share", "0.7"), Map.of("scenario", "Both"),
                    Map.of("weight", "hours", "k", "2"))) {
                Read read = read(report, slice, locale, asked);
                assertEquals(2L, read.figure("unlocked"), asked.toString());
                assertEquals(300L, read.figure("cost"));
                assertEquals(Set.of("unlocked", "cost"), read.traced());
                assertEquals(List.of(), read.unsaid());
                assertEquals(List.of("R1", "R2"), read.rows("chosen").stream().map(row -> row.get(0)).toList());
                assertEquals(2, read.rows("ladderSteps").size());
                assertEquals(3, read.rows("front").size());
                assertEquals(1, read.rows("pairings").size());
                assertEquals(Column.Type.INTEGER, read.tables().get("pairings").columns().getLast().type(), "whole numbers are shown as such");
                assertEquals(List.of("T1", "T2"), read.rows("unlockedTasks").stream().map(row -> row.get(0)).toList());
                assertFalse(KEY.matcher(read.text()).find(), read.text());
            }
        }
        assertThrows(Refusal.class, () -> read(report, slice, Locale.ENGLISH, Map.of("scenario", "None")));
        assertThrows(Refusal.class, () -> read(report, slice, Locale.ENGLISH, Map.of("share", "0.99")));
        assertThrows(Refusal.class, () -> read(report, slice, Locale.ENGLISH, Map.of("budget", "much")));
    }

    @StoreTest
    void saysSoWhereThereIsNothing(Database database) {
        Slice slice = new Slice(database);
        Read kpi = read(kpiReport(slice), slice, Locale.JAPANESE, Map.of());
        assertTrue(kpi.text().contains("業務がまだ登録されていません"), kpi.text());
        Read whatIf = read(new WhatIfReport(slice.service, new ChosenWhatIfService()), slice, Locale.ENGLISH, Map.of());
        assertTrue(whatIf.text().contains("no remedy to choose from"), whatIf.text());
    }

    @StoreTest
    void theOverviewShowsTheKpiAndWhatContradictsItself(Database database) {
        Slice slice = filled(database);
        KpiIndicator indicator = new KpiIndicator(new KpiGlances(slice.storage, slice.service, new StoredKpiService(slice.service, slice.site())));
        Reading reading = indicator.read(Locale.ENGLISH);
        assertEquals(reading, indicator.read(Locale.ENGLISH), "as it was kept");
        assertEquals("42.9% 3 of 7 tasks; all answered", reading.value() + " " + reading.detail());
        assertEquals(List.of(1.0 / 6, 3.0 / 7, 3.0 / 7), reading.trend());
        TaskHealthCheck check = new TaskHealthCheck(slice.service, new StoredKpiService(slice.service, slice.site()), new NotedEvidenceService(slice.site()), slice.site());
        assertEquals(List.of("tasks.contradictions"), check.check(Locale.JAPANESE).stream().map(finding -> finding.id()).toList());
        slice.execute(slice.service.removeTasks(List.of(new TaskId("T1"))));
        assertEquals("of 6 tasks", indicator.read(Locale.ENGLISH).detail().replaceFirst("^\\d+ (of 6 tasks);.*", "$1"), "something has changed");
    }

    @StoreTest
    void theMonthsChapterHasTheFiguresOfTheReport(Database database) {
        Slice slice = filled(database);
        StoredKpiService kpis = new StoredKpiService(slice.service, slice.site());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            Chapter.Content content = new TasksChapter(slice.service, kpis).make(new ReportRequest(Period.month(YearMonth.of(2026, 11), TOKYO), TOKYO, locale,
                    slice.site().now(), Map.of(), Progress.NONE));
            Read own = read(kpiReport(slice), slice, locale, Map.of());
            Read read = new Read(new ReportResult("x", "", "", List.of(new ReportResult.Section("", content.blocks()))));
            assertEquals(own.figure("share"), content.headlines().getFirst().cell());
            assertEquals(own.figures().toString(), read.figures().toString());
            assertEquals(own.rows("bySection"), read.rows("bySection"));
            assertEquals(3L, content.headlines().get(1).cell());
            assertEquals(1.0, content.headlines().get(1).before(), "T3 alone at the end of October");
            assertEquals(1, content.decisions().size(), content.decisions().toString());
            assertFalse(KEY.matcher(read.text() + content.decisions() + content.methods()).find(), content.decisions().toString());
        }
    }
}
