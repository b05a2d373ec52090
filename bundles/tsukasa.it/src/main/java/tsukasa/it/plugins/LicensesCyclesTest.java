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

import tsukasa.api.health.HealthCheck;
import tsukasa.api.source.ImportResult;
import tsukasa.plugins.Plugin;
import tsukasa.testing.LeakProbe;

/** The licenses plugin beside the sessions plugin on which it stands: installed, used and removed, several times. */
class LicensesCyclesTest {
    private static final String SESSIONS = "tsukasa.sessions.feature";
    private static final String LICENSES = "tsukasa.licenses.feature";
    private static final int CYCLES = 20;
    @TempDir
    Path folder;

    @Test
    void leavesNothingButItsData() throws Exception {
        try (PluginConsole console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start()) {
            install(console, SESSIONS);
            cycle(console, 0, null);
            LeakProbe probe = new LeakProbe(console.context());
            for (int i = 1; i <= CYCLES; i++) {
                cycle(console, i, probe);
            }
            console.remove(SESSIONS);
            probe.assertClean(Duration.ofSeconds(30));
        }
    }

    private static void install(PluginConsole console, String id) {
        Path repository = Path.of(System.getProperty("tsukasa.plugins"), id, "target", "repository");
        assertEquals(Plugin.State.STARTED, console.install(repository).state(), () -> console.plugin(id).faults().toString());
    }

    private static void cycle(PluginConsole console, int number, LeakProbe probe) throws Exception {
        install(console, LICENSES);
        if (probe != null) {
            assertTrue(probe.watch("tsukasa.licenses") >= 1);
        }
        ImportResult pools = Taken.of(console.context(), "licenses", Map.of("pool", "CAL", "product", "Client access", "counting", "named", "from", "2026-04-01", "entitlement",
                String.valueOf(100 + number)));
        assertEquals(List.of(), pools.problems());
        assertEquals(1, pools.added(), "each time it is another number of licenses");
        ImportResult seats = Taken.of(console.context(), "seats", Map.of("pool", "CAL", "user", "ito", "from", "2026-04-01"));
        assertEquals(number == 0 ? 1 : 0, seats.added(), "what was stored before the plugin went is there again");
        ServiceReference<HealthCheck> check = Taken.service(console.context(), HealthCheck.class, one -> one.id().equals("licenses"));
        assertEquals(1, console.context().getService(check).check(Locale.ENGLISH).size(), "nobody has used the seat");
        console.context().ungetService(check);
        console.remove(LICENSES);
    }
}
