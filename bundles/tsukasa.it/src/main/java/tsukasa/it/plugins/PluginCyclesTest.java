// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.plugins.Plugin;
import tsukasa.testing.LeakProbe;

/** Plugins come and go many times, and nothing of them stays; and what would stay is found. */
class PluginCyclesTest {
    private static final int CYCLES = 200;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @TempDir
    Path folder;

    private PluginConsole console() throws Exception {
        return new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start();
    }

    @Test
    void leavesNothingAfterManyCycles() throws Exception {
        Path zip = Samples.component("greet.feature", "1.0.0").zip(folder.resolve("greet.zip"));
        long[] nanos = new long[CYCLES];
        try (PluginConsole console = console()) {
            LeakProbe probe = new LeakProbe(console.context());
            for (int i = 0; i < CYCLES; i++) {
                long begun = System.nanoTime();
                assertEquals(Plugin.State.STARTED, console.install(zip).state());
                assertEquals(1, probe.watch("greet"));
                console.remove("greet.feature");
                nanos[i] = System.nanoTime() - begun;
            }
            probe.assertClean(LIMIT);
        }
        Arrays.sort(nanos);
        System.out.printf("%d cycles, median %.1f ms, 95%% %.1f ms%n", CYCLES, nanos[CYCLES / 2] / 1e6, nanos[CYCLES * 95 / 100] / 1e6);
    }

    private LeakProbe.Report leftBy(String start, String stop) throws Exception {
        Path zip = Samples.activator("leaky.feature", "1.0.0", start, stop).zip(folder.resolve("leaky.zip"));
        try (PluginConsole console = console()) {
            LeakProbe probe = new LeakProbe(console.context());
            console.install(zip);
            probe.watch("leaky");
            console.remove("leaky.feature");
            return probe.report(Duration.ofSeconds(2));
        }
    }

    @Test
    void catchesAThreadThatGoesOn() throws Exception {
        LeakProbe.Report report = leftBy("new Thread(() -> { try { while (System.getProperty(\"tsukasa.it.over\") == null) Thread.sleep(20); } catch (InterruptedException e) { } }, "
                + "\"leaky\").start();", "");
        System.setProperty("tsukasa.it.over", "yes");
        assertEquals(List.of("leaky"), report.threads());
        assertFalse(report.loaders().isEmpty(), "the thread runs the plugin's code");
    }

    @Test
    void catchesAnObjectKeptByThePlatformAndSaysBy() throws Exception {
        LeakProbe.Report report = leftBy("System.getProperties().put(\"tsukasa.it.kept\", this);", "");
        System.getProperties().remove("tsukasa.it.kept");
        assertEquals(1, report.loaders().size());
        assertTrue(report.heldBy().toString().contains("java.util.Properties"), report::toString);
    }

    @Test
    void catchesAClassLoaderGivenToAThreadOfThePlatform() throws Exception {
        LeakProbe.Report report = leftBy("Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals(\"tsukasa-plugins\"))"
                + ".forEach(t -> t.setContextClassLoader(getClass().getClassLoader()));", "");
        assertEquals(1, report.loaders().size());
        assertTrue(report.heldBy().toString().contains("contextClassLoader"), report::toString);
    }

    @Test
    void catchesAServiceOfAnotherBundle() throws Exception {
        LeakProbe.Report report = leftBy("org.osgi.framework.BundleContext system = context.getBundle(0).getBundleContext();"
                + " system.registerService(Runnable.class, () -> { }, null);", "");
        assertTrue(report.services().toString().contains("java.lang.Runnable"), report::toString);
    }
}
