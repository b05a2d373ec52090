// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.chart.SampleCharts;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private final List<ReportRequest> asked = new ArrayList<>();
    private final FakeInvocation invocation = new FakeInvocation();

    private int run(String... arguments) {
        ServiceReportCatalog catalog = new ServiceReportCatalog();
        catalog.addReport(new Report() {
            @Override
            public String id() {
                return "sessions.usage";
            }

            @Override
            public String title(Locale locale) {
                return "Use";
            }

            @Override
            public String purpose(Locale locale) {
                return "Who uses it.";
            }

            @Override
            public ReportResult make(ReportRequest request) {
                asked.add(request);
                return new SampleReport(request.locale()).result(3);
            }
        });
        ReportCommand command = new ReportCommand(catalog, SampleReport.writer());
        new CommandLine(command).parseArgs(arguments);
        return command.run(invocation);
    }

    @Test
    void writesTheMonthThatIsOver() {
        assertEquals(Invocation.DONE, run("sessions.usage", "--format", "csv,XLSX", "--out", folder.toString(), "--set", "section=x"));
        assertEquals(Period.month(java.time.YearMonth.of(2026, 10), SampleCharts.TOKYO), asked.getFirst().period());
        assertEquals(Map.of("section", "x"), asked.getFirst().parameters());
        assertTrue(Files.exists(folder.resolve("sessions.usage_2026-10.xlsx")));
        assertEquals(6, invocation.rows.size());
    }

    @Test
    void makesItAsOfTheEndOfADay() {
        assertEquals(Invocation.DONE, run("sessions.usage", "--from", "2026-10-05", "--to", "2026-10-05", "--as-of",
                "2026-10-06", "--format", "html", "--out", folder.toString()));
        assertEquals("2026-10-06T15:00:00Z", asked.getFirst().asOf().toString());
        assertTrue(Files.exists(folder.resolve("sessions.usage_2026-10-05.html")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals(Invocation.REFUSED, run("nothing", "--out", folder.toString()));
        assertEquals("There is no report \"nothing\". There are: sessions.usage", invocation.refused.getLast());
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage"));
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage", "--out", "x", "--month", "2026-10", "--from", "2026-10-01"));
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage", "--out", "x", "--to", "2026-10-01", "--from", "2026-10-02"));
    }

    @Test
    void lists() {
        assertEquals(Invocation.DONE, run("--list"));
        assertEquals("sessions.usage", invocation.rows.getFirst()[0]);
    }

    private final class FakeInvocation implements Invocation {
        private final List<String> refused = new ArrayList<>();
        private final List<Object[]> rows = new ArrayList<>();

        @Override
        public Site site() {
            return new Site(new SiteId("minato"), folder, Optional.empty(), SampleCharts.TOKYO, Locale.ENGLISH,
                    Clock.fixed(SampleReport.AS_OF, SampleCharts.TOKYO), new Actor("tester"));
        }

        @Override
        public boolean json() {
            return false;
        }

        @Override
        public PrintStream out() {
            return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        }

        @Override
        public void printJson(Object document) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void printTable(Table table) {
            table.rows().forEach(cells -> rows.add(cells.clone()));
        }

        @Override
        public int refuse(String sentence) {
            refused.add(sentence);
            return REFUSED;
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
