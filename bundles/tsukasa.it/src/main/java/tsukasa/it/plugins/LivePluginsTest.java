// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.plugins.Contribution;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginId;
import tsukasa.testing.Eventually;
import tsukasa.testing.PluginBuilder;

class LivePluginsTest {
    @TempDir
    Path folder;
    private Path shipped;
    private PluginConsole console;

    @BeforeEach
    void open() throws Exception {
        shipped = Files.createDirectories(folder.resolve("shipped"));
        reopen();
    }

    private void reopen() throws Exception {
        if (console != null) {
            console.close();
        }
        console = new PluginConsole(folder.resolve("data"), shipped).start();
    }

    @AfterEach
    void close() throws Exception {
        try {
            console.removeAll();
        } finally {
            console.close();
        }
    }

    private Path zip(PluginBuilder builder, String name) throws Exception {
        return builder.zip(folder.resolve(name + ".zip"));
    }

    @Test
    void installsStartsStopsAndRemovesFromAZip() throws Exception {
        assertEquals(Plugin.State.STARTED, console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet")).state());
        assertNotNull(console.context().getServiceReference("greet.api.Greeter"));
        Plugin plugin = console.plugin("greet.feature");
        assertEquals(List.of(new Contribution(Contribution.Kind.SERVICE, "greet.api.Greeter")), plugin.contributions());
        assertTrue(plugin.faults().isEmpty(), plugin.faults()::toString);
        console.plugins().apply(new PluginChange.Stop(plugin.id(), false), Progress.NONE);
        assertNull(console.context().getServiceReference("greet.api.Greeter"));
        assertEquals(Plugin.State.STOPPED, console.plugin("greet.feature").state());
        assertEquals(Plugin.State.STARTED, console.plugins().apply(new PluginChange.Start(plugin.id()), Progress.NONE).state());
        console.remove("greet.feature");
        assertFalse(console.knows("greet.feature"));
        assertFalse(Files.exists(folder.resolve("data/plugins/packages/greet.feature")));
    }

    @Test
    void installsFromAFolder() throws Exception {
        assertEquals(Plugin.State.STARTED, console.install(Samples.component("greet.feature", "1.0.0").folder(folder.resolve("repository"))).state());
    }

    @Test
    void isAsBeforeAfterARestart() throws Exception {
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet"));
        console.install(zip(Samples.component("halt.feature", "1.0.0"), "halt"));
        console.plugins().apply(new PluginChange.Stop(new PluginId("halt.feature"), false), Progress.NONE);
        reopen();
        assertEquals(Plugin.State.STARTED, console.plugin("greet.feature").state());
        assertEquals(Plugin.State.STOPPED, console.plugin("halt.feature").state());
    }

    @Test
    void usesTheBundlesOfTheLastStartAgainUnlessThePluginsHaveChanged() throws Exception {
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet"));
        reopen();
        List<Long> together = bundles();
        reopen();
        assertEquals(together, bundles());
        assertEquals(Plugin.State.STARTED, console.plugin("greet.feature").state());
        console.install(zip(Samples.component("halt.feature", "1.0.0"), "halt"));
        reopen();
        assertTrue(Collections.disjoint(together, bundles()), "what came later is resolved together with the rest");
    }

    private List<Long> bundles() {
        return Arrays.stream(console.context().getBundles()).filter(bundle -> bundle.getLocation().startsWith("tsukasa-plugin:"))
                .map(Bundle::getBundleId).sorted().toList();
    }

    @Test
    void takesInWhatIsShippedUntilItIsRemoved() throws Exception {
        Samples.component("greet.feature", "1.0.0").folder(shipped.resolve("greet.feature"));
        reopen();
        assertEquals("1.0.0", console.plugin("greet.feature").version());
        Samples.component("greet.feature", "1.1.0").folder(folder.resolve("newer"));
        deleteTree(shipped.resolve("greet.feature"));
        Files.move(folder.resolve("newer"), shipped.resolve("greet.feature"));
        reopen();
        assertEquals("1.1.0", console.plugin("greet.feature").version());
        console.remove("greet.feature");
        assertEquals(Plugin.State.REMOVED, console.plugin("greet.feature").state());
        reopen();
        assertEquals(Plugin.State.REMOVED, console.plugin("greet.feature").state());
        assertEquals(Plugin.State.STARTED, console.plugins().apply(new PluginChange.Restore(new PluginId("greet.feature")), Progress.NONE).state());
    }

    private static void deleteTree(Path tree) throws Exception {
        try (var all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void updatesAndRollsBack() throws Exception {
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "one"));
        console.install(zip(Samples.component("greet.feature", "2.0.0"), "two"));
        assertEquals("2.0.0", console.plugin("greet.feature").version());
        assertEquals("1.0.0", console.plugin("greet.feature").rollback().orElseThrow());
        console.plugins().apply(new PluginChange.Rollback(new PluginId("greet.feature")), Progress.NONE);
        assertEquals("1.0.0", console.plugin("greet.feature").version());
        assertThrows(Refusal.class, () -> console.plugins().apply(new PluginChange.Rollback(new PluginId("greet.feature")), Progress.NONE));
    }

    @Test
    void takesTheSameVersionAgain() throws Exception {
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "one"));
        assertEquals(Plugin.State.STARTED, console.install(zip(Samples.component("greet.feature", "1.0.0"), "one")).state());
    }

    @Test
    void goesBackToTheOldVersionWhenTheNewOneFails() throws Exception {
        console.install(zip(Samples.activator("act.feature", "1.0.0", "", ""), "good"));
        Path bad = zip(Samples.activator("act.feature", "2.0.0", "throw new IllegalStateException(\"boom\");", ""), "bad");
        Refusal refusal = assertThrows(Refusal.class, () -> console.install(bad));
        assertTrue(refusal.getMessage().contains("boom"), refusal::getMessage);
        assertEquals("1.0.0", console.plugin("act.feature").version());
        assertEquals(Plugin.State.STARTED, console.plugin("act.feature").state());
    }

    @Test
    void refusesWhatCanNotBeResolvedAndNamesTheMissingPackage() throws Exception {
        Path zip = zip(Samples.user("user.feature", "1.0.0", "greet"), "user");
        Refusal refusal = assertThrows(Refusal.class, () -> console.install(zip));
        assertTrue(refusal.getMessage().contains("greet.api"), refusal::getMessage);
        assertFalse(console.knows("user.feature"));
        assertFalse(Arrays.stream(console.context().getBundles()).anyMatch(bundle -> bundle.getLocation().startsWith("tsukasa-plugin:")));
    }

    @Test
    void namesThePluginThatBringsTheMissingPackage() throws Exception {
        Samples.component("greet.feature", "1.0.0").folder(shipped.resolve("greet.feature"));
        reopen();
        console.remove("greet.feature");
        Path zip = zip(Samples.user("user.feature", "1.0.0", "greet"), "user");
        Refusal refusal = assertThrows(Refusal.class, () -> console.install(zip));
        assertTrue(refusal.getMessage().contains("The plugin Sample greet.feature brings it"), refusal::getMessage);
    }

    @Test
    void failsAndSaysWhyWhenSomethingIsMissingAtTheStart() throws Exception {
        Samples.user("user.feature", "1.0.0", "greet").folder(shipped.resolve("user.feature"));
        reopen();
        Plugin plugin = console.plugin("user.feature");
        assertEquals(Plugin.State.FAILED, plugin.state());
        assertTrue(plugin.faults().getFirst().summary().contains("greet.api"), plugin.faults()::toString);
        assertEquals(1, console.plugins().doctor(Locale.ENGLISH).size());
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet"));
        assertEquals(Plugin.State.STARTED, console.plugin("user.feature").state(), "what was missing has come");
    }

    @Test
    void keepsWhatOthersNeedUntilTheyGoToo() throws Exception {
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet"));
        console.install(zip(Samples.user("user.feature", "1.0.0", "greet"), "user"));
        Refusal refusal = assertThrows(Refusal.class, () -> console.remove("greet.feature"));
        assertTrue(refusal.getMessage().contains("Sample user.feature"), refusal::getMessage);
        assertEquals(List.of("user.feature"), console.plugins().dependants(new PluginId("greet.feature"), Locale.ENGLISH).stream().map(each -> each.id().value()).toList());
        console.install(zip(Samples.component("greet.feature", "1.5.0"), "newer"));
        assertEquals(Plugin.State.STARTED, console.plugin("user.feature").state(), "runs on the new version");
        console.plugins().apply(new PluginChange.Remove(new PluginId("greet.feature"), true), Progress.NONE);
        assertTrue(console.plugins().list(Locale.ENGLISH).isEmpty());
    }

    @Test
    void namesTheServiceThatAComponentWaitsFor() throws Exception {
        Path zip = new PluginBuilder("wait.feature", "1.0.0").label("Waiter").bundle("wait", bundle -> bundle
                .source("wait.Component", "package wait; public final class Component { void activate() { } void deactivate() { } }")
                .component("wait.Component", true, List.of(), List.of("nobody.brings.This"))).zip(folder.resolve("wait.zip"));
        assertEquals(Plugin.State.FAILED, console.install(zip).state());
        assertTrue(console.plugin("wait.feature").faults().getFirst().summary().contains("nobody.brings.This"));
    }

    @Test
    void saysWhatAComponentThrewWhenActivated() throws Exception {
        Path zip = new PluginBuilder("burst.feature", "1.0.0").bundle("burst", bundle -> bundle
                .source("burst.Component", "package burst; public final class Component { void activate() { throw new IllegalStateException(\"no luck\"); } void deactivate() { } }")
                .component("burst.Component", true, List.of(), List.of())).zip(folder.resolve("burst.zip"));
        assertEquals(Plugin.State.FAILED, console.install(zip).state());
        assertTrue(console.plugin("burst.feature").faults().toString().contains("no luck"), console.plugin("burst.feature").faults()::toString);
    }

    @Test
    void goesOnWithoutAPluginThatThrows() throws Exception {
        Samples.activator("a.feature", "1.0.0", "throw new IllegalStateException(\"boom\");", "").folder(shipped.resolve("a"));
        Samples.activator("b.feature", "1.0.0", "", "").folder(shipped.resolve("b"));
        reopen();
        assertEquals(Plugin.State.FAILED, console.plugin("a.feature").state());
        assertTrue(console.plugin("a.feature").faults().getFirst().summary().contains("boom"));
        assertEquals(Plugin.State.STARTED, console.plugin("b.feature").state());
    }

    @Test
    void goesOnWithoutAPluginThatHangs() throws Exception {
        Samples.activator("a.feature", "1.0.0", "Thread.sleep(600000);", "").folder(shipped.resolve("a"));
        Samples.activator("b.feature", "1.0.0", "", "").folder(shipped.resolve("b"));
        long begun = System.nanoTime();
        reopen();
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 20);
        assertEquals(Plugin.State.FAILED, console.plugin("a.feature").state());
        assertTrue(console.plugin("a.feature").faults().getFirst().summary().contains("2 seconds"), console.plugin("a.feature").faults()::toString);
        assertEquals(Plugin.State.STARTED, console.plugin("b.feature").state());
        begun = System.nanoTime();
        reopen();
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2000, "one that hung is not tried again by itself");
        assertEquals(Plugin.State.FAILED, console.plugin("a.feature").state());
    }

    @Test
    void namesAPluginThatHeedsNothingAndGoesOn() throws Exception {
        System.setProperty("tsukasa.it.hold", "yes");
        try {
            assertEquals(Plugin.State.FAILED, console.install(zip(Samples.activator("deaf.feature", "1.0.0",
                    "while (System.getProperty(\"tsukasa.it.hold\") != null) { try { Thread.sleep(20); } catch (InterruptedException e) { } }", ""), "deaf")).state());
            assertEquals(Plugin.State.STARTED, console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet")).state());
            console.remove("deaf.feature");
            assertFalse(console.knows("deaf.feature"));
            assertTrue(console.plugins().doctor(Locale.ENGLISH).toString().contains("deaf.feature.bundle hangs"), console.plugins().doctor(Locale.ENGLISH)::toString);
        } finally {
            System.clearProperty("tsukasa.it.hold");
        }
    }

    @Test
    void stopsAPluginThatThrowsAgainAndAgain() throws Exception {
        console.install(zip(Samples.component("greet.feature", "1.0.0"), "greet"));
        Object greeter = console.context().getService(console.context().getServiceReference("greet.api.Greeter"));
        console.faults().report(greeter.getClass(), "greeting", new IllegalStateException("once"));
        assertEquals(Plugin.State.STARTED, console.plugin("greet.feature").state());
        assertTrue(console.plugin("greet.feature").faults().getFirst().summary().contains("once"));
        for (int i = 0; i < 30; i++) {
            console.faults().report(greeter.getClass(), "greeting", new IllegalStateException("often"));
        }
        Eventually.holds("the plugin is stopped", () -> console.context().getServiceReference("greet.api.Greeter") == null);
        assertEquals(Plugin.State.FAILED, console.plugin("greet.feature").state());
    }

    @Test
    void refusesAnArchiveThatIsNoPlugin() throws Exception {
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThrows(Refusal.class, () -> console.install(text));
        assertThrows(Refusal.class, () -> console.install(folder.resolve("absent.zip")));
        assertThrows(Refusal.class, () -> console.install(Files.createDirectories(folder.resolve("empty"))));
        assertTrue(console.plugins().list(Locale.ENGLISH).isEmpty());
    }
}
