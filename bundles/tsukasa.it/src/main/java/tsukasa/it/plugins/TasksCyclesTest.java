// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

import tsukasa.api.health.Indicator;
import tsukasa.api.source.ImportResult;
import tsukasa.plugins.Plugin;
import tsukasa.testing.LeakProbe;

/** The tasks plugin, which stands on no other: installed, used and removed, several times. */
class TasksCyclesTest {
    private static final String TASKS = "tsukasa.tasks.feature";
    private static final int CYCLES = 20;
    @TempDir
    Path folder;

    @Test
    void leavesNothingButItsData() throws Exception {
        try (PluginConsole console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start()) {
            cycle(console, 0, null);
            LeakProbe probe = new LeakProbe(console.context());
            for (int i = 1; i <= CYCLES; i++) {
                cycle(console, i, probe);
            }
            probe.assertClean(Duration.ofSeconds(30));
        }
    }

    private static void cycle(PluginConsole console, int number, LeakProbe probe) throws Exception {
        Path repository = Path.of(System.getProperty("tsukasa.plugins"), TASKS, "target", "repository");
        assertEquals(Plugin.State.STARTED, console.install(repository).state(), () -> console.plugin(TASKS).faults().toString());
        if (probe != null) {
            assertTrue(probe.watch("tsukasa.tasks") >= 1);
        }
        ImportResult task = Taken.of(console.context(), "tasks", Map.of("id", "T" + number, "name", "Answer calls", "completable", "no", "blockers",
                "phone"));
        assertEquals(List.of(), task.problems());
        assertEquals(1, task.added(), "each time it is another task");
        ImportResult remedy = Taken.of(console.context(), "remedies", Map.of("id", "R1", "name", "Softphones", "cost", "1", "removes", "phone"));
        assertEquals(number == 0 ? 1 : 0, remedy.added(), "what was stored before the plugin went is there again");
        ServiceReference<Indicator> kpi = Taken.service(console.context(), Indicator.class, one -> one.id().equals("tasks.kpi"));
        String detail = console.context().getService(kpi).read(Locale.ENGLISH).detail();
        assertEquals("0 of " + (number + 1) + " tasks; all answered", detail);
        console.context().ungetService(kpi);
        console.remove(TASKS);
    }
}
