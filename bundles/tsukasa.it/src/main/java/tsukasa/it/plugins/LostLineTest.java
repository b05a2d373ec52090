// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.testing.CarrierServer;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;

/** The line of a lost laptop is suspended at the carrier while its plugin is there, and by hand without it; and the plugin comes and goes. */
class LostLineTest {
    private static final String CARRIER = "tsukasa.source.carrier.feature";
    private static final int CYCLES = 5;
    @TempDir
    Path folder;

    @Test
    void suspendsLinesWhileItsPluginIsThereAndLeavesNothing() throws Exception {
        try (CarrierServer server = new CarrierServer(folder.resolve("server"));
                PluginConsole console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start()) {
            Commands commands = console.commands();
            console.installBuilt("tsukasa.sessions.feature");
            console.installBuilt("tsukasa.devices.feature");
            for (int i = 0; i <= CYCLES; i++) {
                Taken.of(console.context(), "sims", Map.of("iccid", iccid(i), "line", "070-0000-000" + i, "carrier", "SORACOM", "state", "active"));
                commands.run("devices", "add", "LT-" + i, "--name", "CITY-LT-" + i, "--sim", iccid(i));
                server.sims.put(iccid(i), "active");
            }
            console.installBuilt(CARRIER);
            commands.run("sources", "add", "carrier", "air", "url=" + server.url() + "/v1", "carriers=SORACOM", "keyId=" + CarrierServer.KEY_ID,
                    "secret=@" + Files.writeString(folder.resolve("secret"), CarrierServer.SECRET), "caFile=" + server.certificates().ca());
            assertTrue(commands.run("sources", "test", "air").json().toString().contains("6 registered SIMs"));
            used(commands, server, 0);
            console.remove(CARRIER);
            LeakProbe probe = new LeakProbe(console.context());
            for (int i = 1; i <= CYCLES; i++) {
                assertEquals("by-hand", step(commands, i).get("state"), "nobody can, while the plugin is not there");
                console.installBuilt(CARRIER);
                assertEquals(1, probe.watch("tsukasa.source.carrier"));
                used(commands, server, i);
                console.remove(CARRIER);
            }
            probe.assertClean(Duration.ofSeconds(30));
            console.removeAll();
        }
    }

    private static String iccid(int number) {
        return "894231002200001234" + number;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> step(Commands commands, int number) throws Exception {
        Map<String, Object> open = commands.run("devices", "lost", "LT-" + number, "--step", "suspend-sim").rows().getFirst();
        return ((List<Map<String, Object>>) open.get("steps")).stream().filter(one -> one.get("step").equals("suspend-sim")).findFirst().orElseThrow();
    }

    /** Its traffic is read, and the line is suspended by way of the lost device. */
    private static void used(Commands commands, CarrierServer server, int number) throws Exception {
        String day = Instant.now().minus(1, ChronoUnit.DAYS).toString().substring(0, 10).replace("-", "");
        server.usage.put(iccid(number), "[{\"date\":\"%s\",\"dataTrafficStatsMap\":{\"s1.fast\":{\"uploadByteSizeTotal\":%d,\"downloadByteSizeTotal\":5}}}]"
                .formatted(day, 1000 + number));
        try (Collecting collecting = new Collecting(commands)) {
            Eventually.get("each time the traffic of one more line", () -> ((Number) collecting.source("air").get("total")).intValue(), total -> total == number + 1);
            Map<String, Object> step = step(commands, number);
            assertEquals("done", step.get("state"), () -> step.toString());
            assertTrue(step.get("sentence").toString().endsWith("The carrier SORACOM has suspended the line; it says: suspended."), () -> step.toString());
        }
        assertEquals("suspended", server.sims.get(iccid(number)));
        assertEquals("suspended", commands.run("devices", "sims", "070-0000-000" + number).rows().getFirst().get("state"));
    }
}
