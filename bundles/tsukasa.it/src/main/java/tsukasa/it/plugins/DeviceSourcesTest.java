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
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Progress;
import tsukasa.api.command.Invocation;
import tsukasa.testing.Eventually;
import tsukasa.testing.LeakProbe;
import tsukasa.testing.Programs;
import tsukasa.testing.SambaServer;

/** Laptops and staff come from real servers into the register, by sources that come, are changed and go while the console runs. */
class DeviceSourcesTest {
    private static final List<String> BELOW = List.of("tsukasa.sessions.feature", "tsukasa.devices.feature");
    private static final List<String> SOURCES = List.of(DeviceServers.LDAP, DeviceServers.SNMP, DeviceServers.MQTT);
    private static final List<String> PREFIXES = List.of("tsukasa.source.ldap", "tsukasa.source.snmp", "tsukasa.source.mqtt", "com.unboundid",
            "org.eclipse.paho", "org.snmp4j");
    private static final Instant LAST_LOGON = Instant.parse("2025-11-24T00:00:00Z");
    private static final int CYCLES = 5;
    @TempDir
    static Path folder;
    private static PluginConsole console;
    private static Commands commands;
    private static DeviceServers servers;

    @BeforeAll
    static void open() throws Exception {
        servers = new DeviceServers(folder.resolve("servers"));
        console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start();
        commands = console.commands();
        for (String plugin : BELOW) {
            console.installBuilt(plugin);
        }
        for (int i = 1; i <= 7; i++) {
            commands.run("devices", "add", "LT-000" + i, "--name", "CITY-LT-000" + i);
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (console != null) {
            console.removeAll();
            console.close();
        }
        if (servers != null) {
            servers.close();
        }
    }

    /** Each test brings the plugins that it uses. */
    @AfterEach
    void removeSources() throws Exception {
        for (Map<String, Object> source : commands.run("sources", "list").rows()) {
            commands.run("sources", "remove", source.get("source").toString());
        }
        for (String plugin : SOURCES) {
            if (console.knows(plugin)) {
                console.remove(plugin);
            }
        }
    }

    private static Map<String, Object> device(int number) throws Exception {
        return commands.run("devices", "show", "CITY-LT-000" + number).row();
    }

    private Map<String, Object> seen(int number) throws Exception {
        return Eventually.get("a contact of " + number, () -> device(number), one -> one.get("seen") != null);
    }

    private List<Object> findings(int number) throws Exception {
        return commands.run("devices", "findings", "--device", "LT-000" + number).rows().stream().map(one -> one.get("rule")).toList();
    }

    private Optional<Map<String, Object>> staff(String user) throws Exception {
        return commands.run("devices", "staff").rows().stream().filter(one -> one.get("user").equals(user)).findFirst();
    }

    @Test
    void directoriesFillTheStaffListAndKnowComputers() throws Exception {
        try (SambaServer samba = new SambaServer(Files.createDirectories(folder.resolve("samba")))) {
            samba.change(DOMAIN);
            console.installBuilt(DeviceServers.LDAP);
            commands.run("sources", "add", "ldap", "ad", "servers=" + samba.address(), "bindDn=" + SambaServer.ADMIN, "caFile=" + samba.certificates().ca(),
                    servers.secret("password", SambaServer.PASSWORD), "computerBases=CN=Computers\\,DC=city\\,DC=example");
            commands.run(servers.ldap("plain"));
            commands.run("devices", "lend", "LT-0002=ito");
            assertTrue(commands.run("sources", "test", "ad").json().toString().contains("2 people"), () -> "it tells what there is");
            commands.run("sources", "test", "plain");
            try (Collecting collecting = new Collecting(commands)) {
                collecting.alive("ad", Instant.EPOCH);
                collecting.alive("plain", Instant.EPOCH);
                assertEquals("Tax", staff("ito").orElseThrow().get("section"));
                assertEquals("伊藤", staff("ito").orElseThrow().get("name"));
                assertEquals("Welfare", staff("kato").orElseThrow().get("section"));
                assertEquals(List.of("kato", "mori"), commands.run("devices", "staff", "--left").rows().stream().map(one -> one.get("user")).toList(),
                        "an account that has expired, and one that is closed");
                Map<String, Object> laptop = device(1);
                assertEquals("10.0.22631", laptop.get("osBuild"));
                assertEquals(LAST_LOGON, laptop.get("seen"));
                assertEquals(List.of("CITY-LT-0099"), commands.run("devices", "findings", "--rule", "unregistered").rows().stream().map(one -> one.get("subject"))
                        .toList(), "named as those registered are; the desktop is not");
                assertTrue(findings(2).contains("disabled"), () -> "it is lent, and its account is closed: " + laptop);
            }
        }
    }

    @Test
    void agentsAreAskedAndWhatTheySayIsJudged() throws Exception {
        console.installBuilt(DeviceServers.SNMP);
        commands.run(servers.snmp("fleet", servers.encrypted));
        commands.run("sources", "test", "fleet");
        try (Collecting collecting = new Collecting(commands)) {
            Map<String, Object> laptop = seen(3);
            assertEquals("10.0.22631", laptop.get("osBuild"));
            assertEquals("on", laptop.get("encryption"));
            assertEquals("8981100022313131313", laptop.get("simSeen"));
            commands.run("sources", "edit", "fleet", DeviceServers.targets(servers.encrypted, servers.plain));
            assertEquals("off", seen(4).get("encryption"), "an agent that was added while it ran");
            commands.run("devices", "edit", "LT-0004", "--state", "in-stock");
            commands.run("devices", "lend", "LT-0004=ito");
            assertTrue(findings(4).contains("encryption"), () -> "its disk is not encrypted");
            assertTrue(collecting.source("fleet").get("reached").toString().endsWith("2/2") || collecting.source("fleet").get("problem").equals(Optional.empty()));
        }
    }

    @Test
    void whatLaptopsReportIsHeardAlsoAfterThePluginWasGone() throws Exception {
        servers.mosquitto.publish("CITY-LT-0005", DeviceServers.status("sato", Instant.now().minusSeconds(600), 1_000_000));
        console.installBuilt(DeviceServers.MQTT);
        commands.run(servers.mqtt("heartbeats"));
        commands.run("sources", "test", "heartbeats");
        try (Collecting collecting = new Collecting(commands)) {
            Map<String, Object> retained = seen(5);
            assertEquals("3.1.2", retained.get("client"));
            Process laptop = servers.mosquitto.connect("CITY-LT-0006", DeviceServers.status("ito", Instant.now(), 5_000_000));
            Instant first = (Instant) seen(6).get("seen");
            Programs.signal(laptop, "KILL");
            Eventually.get("its last will", () -> (Instant) device(6).get("seen"), first::isBefore);

            console.remove(DeviceServers.MQTT);
            collecting.awaitState("heartbeats", "missing");
        }
        Instant before = (Instant) device(5).get("seen");
        servers.mosquitto.publish("CITY-LT-0005", DeviceServers.status("sato", Instant.now(), 3_000_000));
        console.installBuilt(DeviceServers.MQTT);
        try (Collecting collecting = new Collecting(commands)) {
            Eventually.get("what the broker kept for us", () -> (Instant) device(5).get("seen"), before::isBefore);
            commands.run("sources", "remove", "heartbeats");
            assertEquals(Invocation.REFUSED, commands.call(Progress.NONE, "sources", "test", "heartbeats").exitCode());
            assertTrue(collecting.all().stream().noneMatch(one -> one.get("source").equals("heartbeats")));
        }
    }

    @Test
    void sourcesComeAndGoWhileTheirServersTalkAndLeaveNothing() throws Exception {
        install();
        commands.run(servers.ldap("directory"));
        commands.run(servers.snmp("agents", servers.encrypted));
        commands.run(servers.mqtt("broker"));
        listenAndRemove(0);
        LeakProbe probe = new LeakProbe(console.context());
        for (int i = 1; i <= CYCLES; i++) {
            install();
            assertTrue(PREFIXES.stream().allMatch(prefix -> probe.watch(prefix) == 1), "all of them are watched, with their libraries");
            listenAndRemove(i);
        }
        probe.assertClean(Duration.ofSeconds(30));
    }

    private static void install() throws Exception {
        for (String plugin : SOURCES) {
            console.installBuilt(plugin);
        }
    }

    private static void listenAndRemove(int number) throws Exception {
        Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS);
        servers.mosquitto.publish("CITY-LT-0006", DeviceServers.status("ito", began, 1_000_000 * number));
        try (Collecting collecting = new Collecting(commands)) {
            for (String source : List.of("directory", "agents", "broker")) {
                collecting.alive(source, began);
            }
            Eventually.get("what was said in this cycle", () -> device(6).get("seen"), seen -> seen != null && !((Instant) seen).isBefore(began));
            for (String plugin : SOURCES) {
                console.remove(plugin);
            }
        }
    }

    private static final String DOMAIN = """
            dn: CN=CITY-LT-0001,CN=Computers,DC=city,DC=example
            changetype: add
            objectClass: computer
            sAMAccountName: CITY-LT-0001$
            userAccountControl: 4096
            operatingSystem: Windows 11 Enterprise
            operatingSystemVersion: 10.0 (22631)
            lastLogonTimestamp: 134084160000000000

            dn: CN=CITY-LT-0002,CN=Computers,DC=city,DC=example
            changetype: add
            objectClass: computer
            sAMAccountName: CITY-LT-0002$
            userAccountControl: 4098

            dn: CN=CITY-LT-0099,CN=Computers,DC=city,DC=example
            changetype: add
            objectClass: computer
            sAMAccountName: CITY-LT-0099$
            userAccountControl: 4096

            dn: CN=CITY-PC-0001,CN=Computers,DC=city,DC=example
            changetype: add
            objectClass: computer
            sAMAccountName: CITY-PC-0001$
            userAccountControl: 4096

            dn: CN=Ito,CN=Users,DC=city,DC=example
            changetype: add
            objectClass: user
            sAMAccountName: ito
            displayName: 伊藤
            department: Tax
            userAccountControl: 544

            dn: CN=Mori,CN=Users,DC=city,DC=example
            changetype: add
            objectClass: user
            sAMAccountName: mori
            department: Tax
            userAccountControl: 546
            """;
}
