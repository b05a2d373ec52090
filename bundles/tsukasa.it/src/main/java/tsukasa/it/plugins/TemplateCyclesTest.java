// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.command.Command;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Block;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.plugins.Contribution;
import tsukasa.plugins.Plugin;
import tsukasa.testing.LeakProbe;

/** The plugin of the guide, as the build made it: installed live, used, removed, many times, on a real database. */
class TemplateCyclesTest {
    private static final String ID = "tsukasa.notices.feature";
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int CYCLES = 50;
    private static final Path REPOSITORY = Path.of(System.getProperty("tsukasa.plugins")).resolveSibling("plugin-template/tsukasa.notices.repository/target/repository");
    @TempDir
    Path folder;
    private PluginConsole console;

    @BeforeEach
    void open() throws Exception {
        console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void bringsItsPageReportAndCommandAndSpeaksJapanese() throws Exception {
        assertEquals(Plugin.State.STARTED, console.install(REPOSITORY).state(), () -> console.plugin(ID).faults().toString());
        Plugin plugin = console.plugin(ID);
        assertTrue(plugin.contributions().contains(new Contribution(Contribution.Kind.PAGE, "NoticesPage")), plugin.contributions()::toString);
        assertTrue(plugin.contributions().contains(new Contribution(Contribution.Kind.REPORT, "NoticesReport")));
        assertTrue(plugin.contributions().contains(new Contribution(Contribution.Kind.COMMAND, "notices post")));
        assertEquals("お知らせ", console.plugins().list(Locale.JAPANESE).getFirst().title());
        assertEquals(1, console.context().getServiceReferences(Command.class, "(" + Command.PATH + "=notices)").size());
        console.remove(ID);
        assertEquals(0, console.context().getServiceReferences(Command.class, "(" + Command.PATH + "=notices)").size());
    }

    @Test
    void leavesNothingButItsDataAfterManyCycles() throws Exception {
        cycle(0, null);
        LeakProbe probe = new LeakProbe(console.context());
        for (int i = 1; i <= CYCLES; i++) {
            cycle(i, probe);
        }
        probe.assertClean(Duration.ofSeconds(30));
    }

    private void cycle(int before, LeakProbe probe) throws Exception {
        assertEquals(Plugin.State.STARTED, console.install(REPOSITORY).state());
        if (probe != null) {
            assertEquals(2, probe.watch("tsukasa.notices"));
        }
        post("notice " + before);
        assertEquals(before + 1L, countedByReport(), "what it stored before is still there");
        console.remove(ID);
    }

    private void post(String text) throws Exception {
        ServiceReference<?> reference = console.context().getServiceReference("tsukasa.notices.NoticeService");
        Object notices = console.context().getService(reference);
        LocalDate day = LocalDate.of(2026, 10, 5);
        Operation<?> operation = (Operation<?>) notices.getClass().getMethod("post", LocalDate.class, LocalDate.class, String.class).invoke(notices, day, day, text);
        ServiceReference<Operations> door = console.context().getServiceReference(Operations.class);
        assertTrue(console.context().getService(door).execute(operation, new Actor("tester"), "", Progress.NONE) instanceof Outcome.Done);
        console.context().ungetService(door);
        console.context().ungetService(reference);
    }

    private long countedByReport() throws Exception {
        ServiceReference<Report> reference = console.context().getServiceReferences(Report.class, "(component.name=*NoticesReport)").iterator().next();
        Report report = console.context().getService(reference);
        ReportRequest request = new ReportRequest(Period.day(LocalDate.of(2026, 10, 5), ZONE), ZONE, Locale.JAPANESE, Instant.EPOCH, Map.of(), Progress.NONE);
        long count = report.make(request).sections().getFirst().blocks().stream().filter(Block.Figures.class::isInstance).map(Block.Figures.class::cast)
                .map(figures -> (Long) figures.figures().getFirst().value()).findFirst().orElseThrow();
        console.context().ungetService(reference);
        return count;
    }
}
