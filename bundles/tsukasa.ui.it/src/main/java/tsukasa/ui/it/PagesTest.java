// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;
import tsukasa.ui.it.plugin.FaultyCreatePage;
import tsukasa.ui.it.plugin.FaultyPaintPage;
import tsukasa.ui.it.plugin.LeakyPage;
import tsukasa.ui.it.plugin.SteadyPage;

@ExtendWith(RunningConsole.class)
class PagesTest {
    private static final int CYCLES = Integer.getInteger("tsukasa.cycles", 200);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final BundleContext CONTEXT = FrameworkUtil.getBundle(PagesTest.class).getBundleContext();

    @RegisterExtension
    private final QuietLog log = new QuietLog();

    private static Bundle start(Class<?> page, String id) throws Exception {
        Bundle bundle = new MadePlugin(page).start();
        Eventually.holds("the page " + id + " in the navigation", () -> Ui.on(() -> Ui.pages().known().contains(id)));
        return bundle;
    }

    private static void open(String id) {
        assertTrue(Ui.on(() -> Ui.pages().open(new Link(id, ""))), id);
    }

    private static boolean painted() {
        return Ui.on(() -> Ui.visible().stream().anyMatch(control -> Boolean.TRUE.equals(control.getData("painted"))));
    }

    @Test
    void showsThePageOfAPluginThatComesAndTakesItAwayWithThePlugin() throws Exception {
        Bundle bundle = start(SteadyPage.class, "it.steady");
        open("it.steady");
        Eventually.holds("the page painted with what it loaded", PagesTest::painted);
        assertTrue(Ui.shows("loaded"));
        bundle.uninstall();
        assertFalse(Ui.on(() -> Ui.pages().known().contains("it.steady")));
        assertFalse(Ui.on(() -> Ui.pages().open().contains("it.steady")));
        assertFalse(painted());
    }

    @Test
    void givesThePageItsTabBackWhenThePluginReturns() throws Exception {
        Bundle bundle = start(SteadyPage.class, "it.steady");
        open("it.steady");
        bundle.stop();
        assertFalse(Ui.on(() -> Ui.pages().open().contains("it.steady")));
        bundle.start();
        Eventually.holds("its tab", () -> Ui.on(() -> Ui.pages().open().contains("it.steady")));
        bundle.uninstall();
    }

    @Test
    void closedByThePersonAPageCanBeOpenedAgain() throws Exception {
        Bundle bundle = start(SteadyPage.class, "it.steady");
        for (int i = 0; i < 3; i++) {
            open("it.steady");
            Eventually.holds("painted", PagesTest::painted);
            Ui.on(() -> {
                Ui.pages().close("it.steady");
                return true;
            });
            assertFalse(painted());
        }
        bundle.uninstall();
    }

    @Test
    void showsAFaultInItsPlaceAndRestartsThePage() throws Exception {
        log.expect("the creation is wrong");
        Bundle bundle = start(FaultyCreatePage.class, "it.faulty.create");
        open("it.faulty.create");
        Eventually.holds("the fault", () -> Ui.shows("the creation is wrong"));
        assertTrue(Ui.press("ページを再起動"));
        assertTrue(Ui.shows("the creation is wrong"));
        open("overview");
        assertFalse(Ui.shows("the creation is wrong"));
        bundle.uninstall();
    }

    @Test
    void findsThePageThatFailsWhileItPaints() throws Exception {
        log.expect("the paint is wrong");
        Bundle bundle = start(FaultyPaintPage.class, "it.faulty.paint");
        open("it.faulty.paint");
        Eventually.holds("the fault", () -> Ui.shows("the paint is wrong"));
        bundle.uninstall();
    }

    @Test
    void saysWhichPluginASavedTabWaitsForAndFillsItWhenThePluginComes() throws Exception {
        Ui.on(() -> {
            savedTab("it.steady", "Steady", "Made SteadyPage");
            return true;
        });
        Eventually.get("the plugin's name", Duration.ofSeconds(20), () -> Ui.shows("Made SteadyPage"), shown -> shown);
        Bundle bundle = start(SteadyPage.class, "it.steady");
        Eventually.holds("painted", PagesTest::painted);
        bundle.uninstall();
    }

    /** What the model holds after a restart. */
    private static void savedTab(String page, String title, String plugin) {
        MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
        EModelService model = application.getContext().get(EModelService.class);
        MPart part = model.createModelElement(MPart.class);
        part.setElementId("tsukasa.shell.page." + page);
        part.setContributionURI("bundleclass://tsukasa.shell/tsukasa.shell.internal.pages.PagePart");
        part.setLabel(title);
        part.setCloseable(true);
        part.getPersistedState().put("tsukasa.page", page);
        part.getPersistedState().put("tsukasa.plugin", plugin);
        model.findElements(application, "tsukasa.shell.pages", MPartStack.class).getFirst().getChildren().add(part);
        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class).showPart(part, PartState.ACTIVATE);
    }

    @Test
    void leavesNoClassLoaderBehind() throws Exception {
        cycle(null);
        LeakProbe probe = new LeakProbe(CONTEXT);
        for (int i = 0; i < CYCLES; i++) {
            cycle(probe);
        }
        probe.assertClean(LIMIT);
    }

    private static void cycle(LeakProbe probe) throws Exception {
        Bundle bundle = start(SteadyPage.class, "it.steady");
        if (probe != null) {
            probe.watch(bundle);
        }
        open("it.steady");
        Eventually.holds("painted", PagesTest::painted);
        bundle.uninstall();
    }

    @Test
    void leavesNoClassLoaderBehindAfterAFault() throws Exception {
        log.expect("is wrong");
        LeakProbe probe = new LeakProbe(CONTEXT);
        for (int i = 0; i < 10; i++) {
            Bundle bundle = start(FaultyPaintPage.class, "it.faulty.paint");
            probe.watch(bundle);
            open("it.faulty.paint");
            Eventually.holds("the fault", () -> Ui.shows("the paint is wrong"));
            bundle.uninstall();
        }
        probe.assertClean(LIMIT);
    }

    @Test
    void catchesAPluginThatLeaks() throws Exception {
        LeakProbe probe = new LeakProbe(CONTEXT);
        Bundle bundle = start(LeakyPage.class, "it.leaky");
        probe.watch(bundle);
        open("it.leaky");
        bundle.uninstall();
        LeakProbe.Report report = probe.report(Duration.ofSeconds(2));
        assertEquals(1, report.loaders().size(), report::toString);
        assertTrue(report.heldBy().toString().contains("org.eclipse.swt.widgets.EventTable"), report::toString);
    }
}
