// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.Progress;
import tsukasa.api.health.Link;
import tsukasa.persistence.Database;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;
import tsukasa.testing.PoolCensus;

/** The sessions plugin as it is shipped, in the running window: installed, its page painted from the database, removed, many times. */
@ExtendWith(RunningConsole.class)
class SessionsInWindowTest {
    private static final int CYCLES = Integer.getInteger("tsukasa.cycles", 200);
    private static final PluginId ID = new PluginId("tsukasa.sessions.feature");
    private static final Path REPOSITORY = Path.of(System.getProperty("tsukasa.plugins"), ID.value(), "target", "repository");
    private static final String PAGE = "sessions";
    /** As many as a console's pool lends. */
    private static final int CONNECTIONS = 10;
    private final BundleContext context = FrameworkUtil.getBundle(SessionsInWindowTest.class).getBundleContext();
    private final Plugins plugins = context.getService(context.getServiceReference(Plugins.class));

    @Test
    void comesAndGoesWithoutATrace() throws Exception {
        cycle(null);
        LeakProbe probe = new LeakProbe(context);
        for (int i = 0; i < CYCLES; i++) {
            cycle(probe);
        }
        probe.assertClean(Duration.ofSeconds(60));
        Database database = context.getService(context.getServiceReference(Database.class));
        PoolCensus.assertNoneLeft(CONNECTIONS, work -> database.jdbc(work::on));
    }

    private void cycle(LeakProbe probe) throws Exception {
        assertEquals(Plugin.State.STARTED, plugins.apply(new PluginChange.Install(REPOSITORY), Progress.NONE).state());
        if (probe != null) {
            assertEquals(2, probe.watch("tsukasa.sessions"));
        }
        Eventually.holds("the page in the navigation", () -> Ui.on(() -> Ui.pages().known().contains(PAGE)));
        assertTrue(Ui.on(() -> Ui.pages().open(new Link(PAGE, ""))));
        Eventually.holds("the page with something painted on it", () -> Ui.on(SessionsInWindowTest::painted));
        plugins.apply(new PluginChange.Remove(ID, true), Progress.NONE);
        assertFalse(Ui.on(() -> Ui.pages().known().contains(PAGE) || Ui.pages().open().contains(PAGE)));
    }

    /** Whether the page's table is there and not all of one colour: its header at least has been drawn. */
    private static boolean painted() {
        return Ui.visible().stream().filter(control -> control.getClass().getSimpleName().equals("NatTable")).anyMatch(Painted::atTop);
    }
}
