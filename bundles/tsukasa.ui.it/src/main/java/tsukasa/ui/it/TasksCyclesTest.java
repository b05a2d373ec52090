// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tsukasa.ui.it.Ui.word;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.health.Link;
import tsukasa.persistence.Database;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;
import tsukasa.testing.PoolCensus;

/**
 * The tasks plugin as it is shipped, in the running window: installed, its pages filled from the database, removed, many times.
 */
@ExtendWith(RunningConsole.class)
class TasksCyclesTest {
    private static final int CYCLES = Integer.getInteger("tsukasa.cycles", 20);
    private static final String PAGE = "tasks";
    private static final String SURVEYS = "surveys";
    /** As many as a console's pool lends. */
    private static final int CONNECTIONS = 10;
    private final BundleContext context = FrameworkUtil.getBundle(TasksCyclesTest.class).getBundleContext();

    @Test
    void comesAndGoesWithoutATrace() throws Exception {
        cycle(null);
        LeakProbe probe = new LeakProbe(context);
        for (int i = 0; i < CYCLES; i++) {
            cycle(probe);
        }
        probe.assertClean(Duration.ofSeconds(60));
        PoolCensus.assertNoneLeft(CONNECTIONS, work -> Installed.service(Database.class).jdbc(work::on));
    }

    private void cycle(LeakProbe probe) throws Exception {
        try (Installed tasks = Installed.plugin(PAGE)) {
            if (probe != null) {
                assertEquals(2, probe.watch("tsukasa.tasks"));
                assertEquals(2, probe.watch("tsukasa.surveys"));
            }
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().known().contains(PAGE) && Ui.pages().open(new Link(PAGE, ""))));
            Eventually.holds("how to begin, once it has been read that there are no tasks", () -> Ui.on(() -> Ui.shows(word(
                    "業務がまだ登録されていません", "No task is known yet"))));
            Eventually.holds("the page of questionnaires", () -> Ui.on(() -> Ui.pages().open(new Link(SURVEYS, ""))));
            Eventually.holds("how to begin with questionnaires, or what another test has left of one", () -> Ui.shows(word(
                    "アンケートがまだ登録されていません", "No questionnaire is known yet")) || Spoken.says(word("満足している人: ", "Satisfied: ")));
        }
        for (String page : List.of(PAGE, SURVEYS)) {
            assertFalse(Ui.on(() -> Ui.pages().known().contains(page) || Ui.pages().open().contains(page)));
        }
    }
}
