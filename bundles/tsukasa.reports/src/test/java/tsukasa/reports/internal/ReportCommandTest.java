// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tsukasa.api.Period;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.chart.SampleCharts;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private final List<ReportRequest> asked = new ArrayList<>();
    private CapturedInvocation invocation;

    @BeforeEach
    void begin() {
        invocation = new CapturedInvocation(folder, false);
    }

    private int run(String... arguments) {
        ReportCommand command = new ReportCommand(SampleReports.catalog(asked), SampleReport.writer(), (result, locale, key) -> result);
        new CommandLine(command).parseArgs(arguments);
        return command.run(invocation);
    }

    @Test
    void writesTheMonthThatIsOver() {
        assertEquals(Invocation.DONE, run("sessions.usage", "--format", "csv,XLSX", "--out", folder.toString(), "--set", "section=x"));
        assertEquals(Period.month(java.time.YearMonth.of(2026, 10), SampleCharts.TOKYO), asked.getFirst().period());
        assertEquals(Map.of("section", "x"), asked.getFirst().parameters());
        assertTrue(Files.exists(folder.resolve("sessions.usage_2026-10.xlsx")));
        assertEquals(6, invocation.rows().size());
    }

    @Test
    void makesItAsOfTheEndOfADay() {
        assertEquals(Invocation.DONE, run("sessions.usage", "--from", "2026-10-05", "--to", "2026-10-05", "--as-of",
                "2026-10-06", "--format", "html", "--out", folder.toString()));
        assertEquals("2026-10-06T15:00:00Z", asked.getFirst().asOf().toString());
        assertTrue(Files.exists(folder.resolve("sessions.usage_2026-10-05.html")));
    }

    @Test
    void refusesAPastThatTheReportDoesNotKnow() {
        ReportCommand command = new ReportCommand(SampleReports.catalog(asked, false), SampleReport.writer(), (result, locale, key) -> result);
        new CommandLine(command).parseArgs("sessions.usage", "--as-of", "2026-10-06", "--out", folder.toString());
        assertEquals(Invocation.REFUSED, command.run(invocation));
        assertEquals("Of \"Use\" (sessions.usage) only the present is known, not 2026-10-06: what it tells of is not kept by day. Reports that know the past: ",
                invocation.refused().getFirst());
        assertEquals(List.of(), asked);
    }

    @Test
    void thePresentIsOneInstantWhateverTheClockDoes() {
        ReportCommand command = new ReportCommand(SampleReports.catalog(asked, false), SampleReport.writer(), (result, locale, key) -> result);
        new CommandLine(command).parseArgs("sessions.usage", "--format", "json", "--out", folder.toString());
        assertEquals(Invocation.DONE, command.run(invocation.ticking()));
    }

    @Test
    void setsAnotherPeriodAndOtherChoicesBesideIt() {
        assertEquals(Invocation.DONE, run("sessions.usage", "--month", "2026-10", "--compare", "2026-09-01..2026-09-15", "--set", "section=x", "--compare-set",
                "section=y", "--format", "json", "--out", folder.toString()));
        assertEquals(Period.days(java.time.LocalDate.of(2026, 9, 1), java.time.LocalDate.of(2026, 9, 15), SampleCharts.TOKYO), asked.getLast().period());
        assertEquals(List.of(Map.of("section", "x"), Map.of("section", "y")), asked.stream().map(ReportRequest::parameters).toList());
        assertTrue(Files.exists(folder.resolve("sessions.usage.compared_2026-10.json")));
        assertEquals(Invocation.REFUSED, run("sessions.usage", "--compare", "last", "--out", folder.toString()));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals(Invocation.REFUSED, run("nothing", "--out", folder.toString()));
        assertEquals("There is no report \"nothing\". There are: sessions.usage", invocation.refused().getLast());
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage"));
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage", "--out", "x", "--month", "2026-10", "--from", "2026-10-01"));
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage", "--out", "x", "--to", "2026-10-01", "--from", "2026-10-02"));
    }

    @Test
    void lists() {
        assertEquals(Invocation.DONE, run("--list"));
        assertEquals("sessions.usage", invocation.rows().getFirst()[0]);
    }
}
