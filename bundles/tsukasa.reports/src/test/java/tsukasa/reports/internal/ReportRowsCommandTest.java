// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tsukasa.api.Period;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.chart.SampleCharts;

class ReportRowsCommandTest {
    private static final Table TABLE = new Table("t", "T", List.of(new Column("who", "Who", Column.Type.TEXT),
            new Column("yen", "Yen", Column.Type.INTEGER), new Column("of", "Of", Column.Type.INTEGER)),
            Table.of(List.of(new Object[] { "a", 3L, 4L }, new Object[] { "b", null, 4L }, new Object[] { "a", 5L, 8L })));

    @TempDir
    private Path folder;

    private final List<ReportRequest> asked = new ArrayList<>();
    private CapturedInvocation invocation;

    private int run(ReportCatalog catalog, boolean json, String... arguments) throws IOException {
        invocation = new CapturedInvocation(folder, json);
        ReportRowsCommand command = new ReportRowsCommand(catalog);
        new CommandLine(command).parseArgs(arguments);
        return command.run(invocation);
    }

    private int run(String... arguments) throws IOException {
        return run(SampleReports.catalog(asked), false, arguments);
    }

    @Test
    void listsTheRowsThatWereCounted() throws IOException {
        assertEquals(Invocation.DONE, run("sessions.usage/sessions", "--month", "2026-09", "--set", "section=x"));
        assertEquals(4912, invocation.rows().size());
        assertEquals("Sessions: 4,912\nSessions of the period.\nAs of 2026-11-02 09:30 (Asia/Tokyo)\n4,912 rows; counted once more, they come to the figure.\n",
                invocation.text().replace("\r", ""));
        assertEquals(Period.month(java.time.YearMonth.of(2026, 9), SampleCharts.TOKYO), asked.getFirst().period());
        assertEquals(Map.of("section", "x"), asked.getFirst().parameters());
    }

    @Test
    void writesThemForProgramsAndForSpreadsheets() throws IOException {
        assertEquals(Invocation.DONE, run(of(8L, Pedigree.sum("Yen.", TABLE, "yen")), true, "r/f"));
        Map<?, ?> document = (Map<?, ?>) invocation.documents().getFirst();
        assertEquals(List.of("r/f", 8L, "Yen.", 8.0, 3), List.of(document.get("figure"), document.get("value"), document.get("definition"),
                document.get("reckoned"), document.get("count")));
        assertEquals(Map.of("who", "a", "yen", 3L, "of", 4L), ((List<?>) document.get("rows")).getFirst());
        assertEquals(Invocation.DONE, run(of(8L, Pedigree.sum("Yen.", TABLE, "yen")), false, "r/f", "--csv"));
        assertEquals("\ufeffWho,Yen,Of\r\na,3,4\r\nb,,4\r\na,5,8\r\n", invocation.text());
    }

    @Test
    void reckonsEveryKind() throws IOException {
        Map<Object, Pedigree> right = Map.of(3L, Pedigree.count("", TABLE), 2L, Pedigree.distinct("", TABLE, "who"), 5L, Pedigree.most("", TABLE, "yen"),
                0.5, Pedigree.share("", TABLE, "yen", "of"), "words", Pedigree.of("", TABLE));
        for (Map.Entry<Object, Pedigree> one : right.entrySet()) {
            assertEquals(Invocation.DONE, run(of(one.getKey(), one.getValue()), false, "r/f"), one.getKey().toString());
            assertEquals(3, invocation.rows().size());
        }
        assertEquals(Invocation.REFUSED, run(of(7L, Pedigree.count("", TABLE)), false, "r/f"));
        assertTrue(invocation.refused().getFirst().contains("come to 3"), invocation.refused().getFirst());
    }

    @Test
    void saysWhatItCanNotTell() throws IOException {
        assertEquals(Invocation.WRONG_CALL, run("peak"));
        assertEquals(Invocation.WRONG_CALL, run("sessions.usage/peak", "--from", "2026-10-01"));
        assertEquals(Invocation.REFUSED, run("nothing/peak"));
        assertEquals(Invocation.REFUSED, run("sessions.usage/pek"));
        assertTrue(invocation.refused().getFirst().contains("There are: sessions, hours, "), invocation.refused().getFirst());
        assertEquals(Invocation.REFUSED, run("sessions.usage/peak"));
        assertEquals("The plugin that reckons \"Peak\" (sessions.usage/peak) can't list its rows.", invocation.refused().getFirst());
    }

    private static ReportCatalog of(Object value, Pedigree pedigree) {
        ServiceReportCatalog catalog = new ServiceReportCatalog(topic -> { });
        Figure figure = new Figure("f", "F", value, value instanceof String ? Column.Type.TEXT : value instanceof Double ? Column.Type.PERCENT
                : Column.Type.INTEGER, "").from(pedigree);
        catalog.addReport(new Made(new Report() {
            @Override
            public String id() {
                return "r";
            }

            @Override
            public String title(java.util.Locale locale) {
                return "R";
            }

            @Override
            public String purpose(java.util.Locale locale) {
                return "";
            }

            @Override
            public ReportResult make(ReportRequest request) {
                return new ReportResult("r", "R", "", List.of(new ReportResult.Section("", List.of(new Block.Figures(List.of(figure))))));
            }
        }));
        return catalog;
    }
}
