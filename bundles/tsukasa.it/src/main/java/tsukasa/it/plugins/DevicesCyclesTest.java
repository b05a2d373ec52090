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
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Progress;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.plugins.Plugin;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;

/** The devices plugin beside the licenses plugin, which learns from it who has left: installed, used and removed, several times. */
class DevicesCyclesTest {
    private static final List<String> BELOW = List.of("tsukasa.sessions.feature", "tsukasa.licenses.feature");
    private static final String DEVICES = "tsukasa.devices.feature";
    private static final String LEAVERS = "licenses.leavers/CAL";
    private static final int CYCLES = 10;
    @TempDir
    Path folder;

    @Test
    void tellsTheOthersWhoHasLeftAndLeavesNothingButItsData() throws Exception {
        try (PluginConsole console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start()) {
            for (String id : BELOW) {
                install(console, id);
            }
            take(console.context(), "licenses", Map.of("pool", "CAL", "product", "Client access", "counting", "named", "from", "2026-04-01", "entitlement", "5"));
            take(console.context(), "seats", Map.of("pool", "CAL", "user", "ito", "from", "2026-04-01"));
            take(console.context(), "seats", Map.of("pool", "CAL", "user", "kato", "from", "2026-04-01"));
            cycle(console, 0, null);
            LeakProbe probe = new LeakProbe(console.context());
            for (int i = 1; i <= CYCLES; i++) {
                cycle(console, i, probe);
            }
            console.remove(BELOW.get(1));
            console.remove(BELOW.get(0));
            probe.assertClean(Duration.ofSeconds(30));
        }
    }

    private static void install(PluginConsole console, String id) {
        Path repository = Path.of(System.getProperty("tsukasa.plugins"), id, "target", "repository");
        assertEquals(Plugin.State.STARTED, console.install(repository).state(), () -> console.plugin(id).faults().toString());
    }

    private static void cycle(PluginConsole console, int number, LeakProbe probe) throws Exception {
        assertEquals(List.of(), leavers(console.context()), "nobody says who works here");
        install(console, DEVICES);
        if (probe != null) {
            assertTrue(probe.watch("tsukasa.devices") >= 1);
        }
        assertEquals(number == 0 ? 1 : 0, take(console.context(), "staff", Map.of("user", "ito", "lastDay", "2026-03-31")).added(), "it was there before");
        assertEquals(number == 0 ? 1 : 0, take(console.context(), "staff", Map.of("user", "kato", "section", "Tax")).added());
        assertEquals(1, take(console.context(), "devices", Map.of("asset", "LT-0001", "name", "CITY-LT-0001", "notes", "cycle " + number)).added());
        assertEquals(number == 0 ? 1 : 0, take(console.context(), "loans", Map.of("device", "LT-0001", "user", "ito", "from", "2026-04-01")).added());
        List<Finding> found = Eventually.get("the seat of somebody who has left", () -> leavers(console.context()), list -> !list.isEmpty());
        assertTrue(found.getFirst().summary().contains("ito") && !found.getFirst().summary().contains("kato"), found.getFirst().summary());
        console.remove(DEVICES);
    }

    private static List<Finding> leavers(BundleContext context) throws Exception {
        ServiceReference<HealthCheck> check = service(context, HealthCheck.class, one -> one.id().equals("licenses"));
        try {
            return context.getService(check).check(Locale.ENGLISH).stream().filter(finding -> finding.id().equals(LEAVERS)).toList();
        } finally {
            context.ungetService(check);
        }
    }

    private static ImportResult take(BundleContext context, String kind, Map<String, String> row) throws Exception {
        ServiceReference<ImportTarget> reference = service(context, ImportTarget.class, target -> target.kind().equals(kind));
        try {
            List<ImportRow> rows = List.of(new ImportRow("cycles.csv", 2, row));
            ImportResult result = context.getService(reference).take(new SourceId("cycles"), rows::forEach, false, Locale.ENGLISH, Progress.NONE);
            assertEquals(List.of(), result.problems());
            return result;
        } finally {
            context.ungetService(reference);
        }
    }

    private static <T> ServiceReference<T> service(BundleContext context, Class<T> type, java.util.function.Predicate<T> wanted) throws Exception {
        return Eventually.get(type.getSimpleName(), () -> {
            for (ServiceReference<T> reference : context.getServiceReferences(type, null)) {
                T service = context.getService(reference);
                boolean found = service != null && wanted.test(service);
                context.ungetService(reference);
                if (found) {
                    return reference;
                }
            }
            return null;
        }, Objects::nonNull);
    }
}
