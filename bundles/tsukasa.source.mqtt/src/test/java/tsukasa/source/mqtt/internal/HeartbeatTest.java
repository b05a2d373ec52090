// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.testing.Eventually;
import tsukasa.testing.MosquittoServer;
import tsukasa.testing.Programs;

/** The script that laptops with Linux run, over TLS through a real broker. */
class HeartbeatTest {
    private static final Path SCRIPT = Path.of("../../releng/heartbeat/tsukasa-heartbeat").toAbsolutePath().normalize();
    private static final String MODEM = """
            #!/bin/sh
            case "$*" in
            "-m any -K") printf '%s\\n' 'modem.generic.access-technologies.value[1]  : lte' 'modem.generic.sim : /org/SIM/0' 'modem.generic.ports.value[1] : lo (net)' ;;
            "-i /org/SIM/0 -K") echo 'sim.properties.iccid : 8981100022313131313' ;;
            "-m any --signal-get -K") printf '%s\\n' 'modem.signal.5g.rsrp : --' 'modem.signal.lte.rsrp : -97.00' ;;
            esac
            """;
    @TempDir
    Path folder;
    private final Listening listening = new Listening();

    @Test
    void tellsHowALaptopIs() throws Exception {
        Files.createDirectories(folder.resolve("broker"));
        try (MosquittoServer server = new MosquittoServer(folder.resolve("broker"), "CITY-LT-0001")) {
            MqttSource source = listening.start(Listening.settings(server));
            Process script = start(server);
            try {
                Contact contact = listening.await("CITY-LT-0001");
                Contact.Facts facts = contact.facts();
                assertEquals(Optional.of("3.2 \"beta\""), facts.client());
                assertEquals(Optional.of(Encryption.ON), facts.encryption());
                assertEquals("8981100022313131313", facts.sim().orElseThrow().value());
                assertEquals(Optional.of("LTE"), facts.radio());
                assertEquals(Optional.of(-97), facts.signal());
                assertTrue(facts.received().isPresent() && facts.sent().isPresent());
                assertTrue(facts.up().orElseThrow().toSeconds() > 0);
                assertTrue(facts.diskFree().orElseThrow().compareTo(facts.diskSize().orElseThrow()) < 0);
                assertTrue(facts.osBuild().orElseThrow().matches("\\d+\\.\\d+.*"));
                assertTrue(Duration.between(contact.at(), Instant.now()).abs().toSeconds() < 60);
                assertTrue(facts.drift().orElseThrow().abs().toSeconds() < 5, () -> facts.drift().toString());
                assertEquals(List.of(), source.check(Locale.ENGLISH), "all that it says is understood");
            } finally {
                List<ProcessHandle> children = script.descendants().toList();
                script.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            }
            Eventually.get("its last will", () -> listening.of("CITY-LT-0001"), list -> list.getLast().facts().equals(Contact.Facts.NONE));
        } finally {
            listening.stop();
        }
    }

    /** With a modem that says what ModemManager 1.20 says. */
    private Process start(MosquittoServer server) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path modem = Files.writeString(tools.resolve("mmcli"), MODEM);
        assertTrue(modem.toFile().setExecutable(true));
        Path config = Files.writeString(folder.resolve("heartbeat.conf"), """
                HOST=127.0.0.1
                PORT=%d
                CAFILE=%s
                PASSWORD=%s
                DEVICE=CITY-LT-0001
                ENCRYPTED=yes
                CLIENT_VERSION="echo '3.2 \\"beta\\"'"
                """.formatted(server.securePort(), server.certificates().ca(), MosquittoServer.PASSWORD));
        ProcessBuilder builder = new ProcessBuilder(Programs.require("sh", "dash"), SCRIPT.toString(), config.toString());
        builder.environment().merge("PATH", tools + ":", (path, first) -> first + path);
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("script.out").toFile()).start();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Path config = Files.writeString(folder.resolve("heartbeat.conf"), "PORT=1\n");
        Process script = new ProcessBuilder("sh", SCRIPT.toString(), config.toString()).redirectErrorStream(true).start();
        assertTrue(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("HOST is missing"));
        assertEquals(2, script.waitFor());
    }
}
