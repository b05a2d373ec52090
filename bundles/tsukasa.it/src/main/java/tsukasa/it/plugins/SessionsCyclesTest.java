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
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Progress;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.plugins.Plugin;
import tsukasa.testing.LeakProbe;
import tsukasa.testing.PoolCensus;
import tsukasa.testing.PostgresServer;

/** The sessions plugin itself, with its persistence unit and its event log: installed, used and removed, many times. */
class SessionsCyclesTest {
    private static final String ID = "tsukasa.sessions.feature";
    private static final int CYCLES = 200;
    private static final int ON_POSTGRESQL = 20;
    /** As many as a console's pool lends. */
    private static final int CONNECTIONS = 10;
    private static final Path REPOSITORY = Path.of(System.getProperty("tsukasa.plugins"), ID, "target", "repository");
    @TempDir
    Path folder;

    @Test
    void leavesNothingButItsData() throws Exception {
        cycles(Optional.empty(), CYCLES);
    }

    @Test
    void leavesNothingButItsDataOnPostgresql() throws Exception {
        String url = PostgresServer.running().createDatabase();
        try {
            cycles(Optional.of(url), ON_POSTGRESQL);
        } finally {
            PostgresServer.running().dropDatabase(url);
        }
    }

    private void cycles(Optional<String> url, int cycles) throws Exception {
        try (PluginConsole console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped")), url).start()) {
            cycle(console, 0, null);
            LeakProbe probe = new LeakProbe(console.context());
            for (int i = 1; i <= cycles; i++) {
                cycle(console, i, probe);
            }
            probe.assertClean(Duration.ofSeconds(30));
            Database database = console.context().getService(console.context().getServiceReference(Database.class));
            PoolCensus.assertNoneLeft(CONNECTIONS, work -> database.jdbc(work::on));
        }
    }

    private static void cycle(PluginConsole console, int number, LeakProbe probe) throws Exception {
        assertEquals(Plugin.State.STARTED, console.install(REPOSITORY).state(), () -> console.plugin(ID).faults().toString());
        if (probe != null) {
            assertTrue(probe.watch("tsukasa.sessions") >= 2);
        }
        ServiceReference<ImportTarget> reference = console.context().getServiceReferences(ImportTarget.class, null).iterator().next();
        ImportTarget target = console.context().getService(reference);
        ImportResult result = take(target, List.of(row(1, number), row(2, number + 1)));
        assertEquals(List.of(), result.problems());
        assertTrue(number == 0 || result.known() > 0, "what was stored before the plugin went is there again");
        console.context().ungetService(reference);
        console.remove(ID);
    }

    private static ImportResult take(ImportTarget target, List<ImportRow> rows) {
        return target.take(new SourceId("cycles"), rows::forEach, false, Locale.ENGLISH, Progress.NONE);
    }

    private static ImportRow row(long line, int number) {
        return new ImportRow("cycles.csv", line, Map.of("session", "s" + number, "user", "user" + number % 7, "section", "IT", "client", "laptop", "host", "pc",
                "layer", "office", "start", "2026-10-05T00:00:00Z", "end", "2026-10-05T01:00:00Z"));
    }
}
