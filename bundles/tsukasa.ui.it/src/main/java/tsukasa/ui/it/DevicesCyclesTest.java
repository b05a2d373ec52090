// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Ui.word;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

import tsukasa.api.health.Link;
import tsukasa.persistence.Database;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;
import tsukasa.testing.PoolCensus;

/**
 * The devices plugin as it is shipped, in the running window: installed, its page painted from the database, removed, many times.
 * The sessions plugin, on which it stands, is not touched.
 */
@ExtendWith(RunningConsole.class)
class DevicesCyclesTest {
    private static final int CYCLES = Integer.getInteger("tsukasa.cycles", 20);
    private static final String PAGE = "devices";
    /** As many as a console's pool lends. */
    private static final int CONNECTIONS = 10;
    private final BundleContext context = FrameworkUtil.getBundle(DevicesCyclesTest.class).getBundleContext();

    @Test
    void comesAndGoesWithoutATrace() throws Exception {
        try (Installed sessions = Installed.plugin("sessions")) {
            cycle(null);
            List<BundleWiring> wirings = sessions();
            assertEquals(2, wirings.size());
            LeakProbe probe = new LeakProbe(context);
            for (int i = 0; i < CYCLES; i++) {
                cycle(probe);
            }
            probe.assertClean(Duration.ofSeconds(60));
            assertEquals(wirings, sessions(), "sessions was wired anew");
            PoolCensus.assertNoneLeft(CONNECTIONS, work -> Installed.service(Database.class).jdbc(work::on));
        }
    }

    private void cycle(LeakProbe probe) throws Exception {
        try (Installed devices = Installed.plugin(PAGE)) {
            if (probe != null) {
                assertEquals(2, probe.watch("tsukasa.devices"));
            }
            Link first = new Link(PAGE, probe == null ? "D-0001" : ""); // the page remembers the side that was seen last, also in another test
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().known().contains(PAGE) && Ui.pages().open(first)));
            Eventually.holds("the cards with something painted on them", () -> Ui.on(DevicesCyclesTest::painted));
        }
        assertFalse(Ui.on(() -> Ui.pages().known().contains(PAGE) || Ui.pages().open().contains(PAGE)));
        assertTrue(Ui.on(() -> Ui.pages().known().contains("sessions")));
    }

    /** The cards of the fleet are there once all has been read from the database. */
    private static boolean painted() {
        return Ui.visible().stream().filter(control -> control instanceof Canvas && Spoken.name(control).startsWith(word("状況: すべて", "Status: all")))
                .anyMatch(Painted::atTop);
    }

    /** A bundle that has been stopped and resolved again has another wiring. */
    private List<BundleWiring> sessions() {
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("tsukasa.sessions"))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING)
                .map(bundle -> bundle.adapt(BundleWiring.class)).toList();
    }
}
