// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.report.Block;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.plugins.Plugin;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportWriter;

/** The reports as the plugins bring them: the monthly one follows what is installed, and all keep the standards of paper. */
class ReportsOfPluginsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String TASKS = "tsukasa.tasks.feature";
    private static final YearMonth MONTH = YearMonth.now(TOKYO).minusMonths(1);

    /** They are about one thing that is to be named. */
    private static final Set<String> OF_ONE = Set.of("devices.form", "devices.lost", "tasks.survey", "tasks.whatif");
    @TempDir
    Path folder;
    private PluginConsole console;

    @BeforeEach
    void open() throws Exception {
        console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start();
        for (String id : List.of("tsukasa.sessions.feature", "tsukasa.licenses.feature", "tsukasa.devices.feature", TASKS)) {
            install(id);
        }
        String day = MONTH.atDay(5).toString();
        take("sessions", Map.of("session", "s1", "user", "sato", "section", "Tax", "client", "CITY-LT-1", "start", day + "T09:00:00+09:00", "end", day + "T17:00:00+09:00"));
        take("sessions", Map.of("session", "s2", "user", "ito", "section", "Parks", "start", day + "T10:00:00+09:00", "end", day + "T11:00:00+09:00"));
        take("licenses", Map.of("pool", "CAL", "product", "Client access", "counting", "sessions", "from", "2026-04-01", "entitlement", "2"));
        take("tasks", Map.of("id", "T1", "section", "Tax", "name", "Answer calls", "completable", "no", "blockers", "phone"));
        console.commands().run("devices", "add", "LT-1", "--name", "CITY-LT-1");
    }

    @AfterEach
    void close() {
        console.removeAll();
        console.close();
    }

    private void install(String id) {
        Path repository = Path.of(System.getProperty("tsukasa.plugins"), id, "target", "repository");
        assertEquals(Plugin.State.STARTED, console.install(repository).state(), () -> console.plugin(id).faults().toString());
    }

    private void take(String kind, Map<String, String> row) throws Exception {
        assertEquals(List.of(), Taken.of(console.context(), kind, row).problems());
    }

    private static ReportRequest request(Locale locale) {
        return new ReportRequest(Period.month(MONTH, TOKYO), TOKYO, locale, Instant.now(), Map.of(), Progress.NONE);
    }

    private ReportResult monthly() throws Exception {
        ServiceReference<Report> reference = Taken.service(console.context(), Report.class, one -> one.id().equals("management.monthly"));
        try {
            return console.context().getService(reference).make(request(Locale.ENGLISH));
        } finally {
            console.context().ungetService(reference);
        }
    }

    private static List<String> titles(ReportResult result) {
        return result.sections().stream().map(ReportResult.Section::title).toList();
    }

    private static String said(ReportResult result) {
        return result.sections().getFirst().blocks().stream().filter(Block.Paragraph.class::isInstance).map(block -> ((Block.Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theMonthlyReportLeavesOutWhosePluginIsAwayAndSaysSo() throws Exception {
        List<String> all = titles(monthly());
        assertTrue(all.containsAll(List.of("Use of telework", "Licenses", "Laptops", "Tasks that can be done by telework", "What people say")), all.toString());
        assertFalse(said(monthly()).contains("Left out"), said(monthly()));
        console.remove(TASKS);
        List<String> without = new ArrayList<>(all);
        without.removeAll(List.of("Tasks that can be done by telework", "What people say"));
        assertEquals(without, titles(monthly()));
        assertTrue(said(monthly()).contains("Left out, since the plugin is not installed: tasks, surveys."), said(monthly()));
        install(TASKS);
        assertEquals(all, titles(monthly()));
        assertFalse(said(monthly()).contains("Left out"), said(monthly()));
    }

    @Test
    void everyReportIsAccessibleAndFitForTheArchive() throws Exception {
        List<String> files = new ArrayList<>();
        Set<String> made = new TreeSet<>();
        ServiceReference<ReportWriter> writer = Taken.service(console.context(), ReportWriter.class, one -> true);
        for (ServiceReference<Report> reference : console.context().getServiceReferences(Report.class, null)) {
            Report report = console.context().getService(reference);
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                try {
                    ReportResult result = report.make(request(locale));
                    console.context().getService(writer).write(result, Set.of(Format.PDF), RenderContext.of(request(locale), "みなと市"),
                            folder.resolve(locale.toString())).forEach(file -> files.add(file.path().toString()));
                    made.add(report.id());
                } catch (Refusal e) {
                    assertTrue(OF_ONE.contains(report.id()), report.id() + ": " + e.getMessage());
                }
            }
            console.context().ungetService(reference);
        }
        assertTrue(made.containsAll(List.of("devices.fleet", "devices.inventory", "devices.sim", "licenses.reclaim", "licenses.trueup", "licenses.use",
                "management.monthly", "sessions.usage", "tasks.kpi")), made.toString());
        assertEquals("judged " + files.size(), judgement(files));
    }

    /** By veraPDF, in a process of its own. */
    private String judgement(List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                Path.of("target", "verapdf").toAbsolutePath() + "/*", Path.of("judge", "Judge.java").toAbsolutePath().toString()));
        command.addAll(files);
        Path said = folder.resolve("judgement");
        Process process = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(folder.resolve("judgement-errors").toFile()).start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the judgement ends");
        assertEquals(0, process.exitValue(), () -> {
            try {
                return Files.readString(folder.resolve("judgement-errors"));
            } catch (java.io.IOException e) {
                return e.toString();
            }
        });
        return Files.readString(said).strip();
    }
}
