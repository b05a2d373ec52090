// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tsukasa.api.Refusal;
import tsukasa.api.health.Finding;
import tsukasa.api.source.SourceTest;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.testing.Programs;
import tsukasa.testing.SnmpdServer;

/** Against real agents: two that are well, one of which says nonsense of its SIM, and one that is stopped. */
class RealSnmpdTest {
    @TempDir
    static Path folder;
    private static SnmpdServer well;
    private static SnmpdServer odd;
    private static SnmpdServer stopped;
    private final Recorded recorded = new Recorded();

    @BeforeAll
    static void start() throws Exception {
        well = new SnmpdServer(folder.resolve("well"), "CITY-LT-0123.city.example", "extend sim-iccid /bin/echo 8981100022313131313", "extend crypt /bin/echo on");
        odd = new SnmpdServer(folder.resolve("odd"), "CITY-LT-0124", "extend sim-iccid /bin/echo no modem");
        stopped = new SnmpdServer(folder.resolve("stopped"), "CITY-LT-0125");
        Programs.signal(stopped.process(), "STOP");
    }

    @AfterAll
    static void stop() throws Exception {
        for (SnmpdServer server : new SnmpdServer[] {well, odd, stopped}) {
            if (server != null) {
                server.close();
            }
        }
    }

    private static Map<String, Object> settings(String... targets) {
        return new HashMap<>(Map.of("tsukasa_source_id", "fleet", "targets", targets, "_community", SnmpdServer.COMMUNITY, "timeoutMillis", 500, "retries", 1,
                "extend", new String[] {"iccid=sim-iccid", "encryption=crypt"}));
    }

    private static String at(SnmpdServer server) {
        return "127.0.0.1:" + server.port();
    }

    @Test
    void asksWhatADeviceKnowsOfItself() throws Exception {
        Map<String, Object> settings = settings(at(well));
        settings.put("clientPattern", "^bash[_-]([0-9.]+)");
        SnmpSource source = Recorded.source(settings, recorded);
        recorded.once(source);
        Contact.Facts facts = recorded.of("CITY-LT-0123").facts();
        assertEquals(Optional.of("127.0.0.1"), facts.address());
        assertEquals(Optional.of("10.0.22631"), facts.osBuild());
        assertEquals("8981100022313131313", facts.sim().orElseThrow().value());
        assertEquals(Optional.of(Encryption.ON), facts.encryption());
        assertTrue(facts.up().orElseThrow().toSeconds() > 0);
        assertTrue(facts.drift().orElseThrow().abs().toMillis() < 3000, () -> "it is this machine's clock: " + facts.drift());
        assertTrue(facts.diskSize().orElseThrow().count() > 1L << 30, () -> facts.diskSize().toString());
        assertTrue(facts.diskFree().orElseThrow().compareTo(facts.diskSize().orElseThrow()) < 0);
        assertTrue(facts.client().orElseThrow().matches("\\d+\\.\\d.*"), () -> facts.client().toString());
        assertEquals(List.of(), source.check(Locale.ENGLISH));
        assertEquals(Optional.of(Duration.ofSeconds(300)), recorded.interval);
        assertTrue(recorded.cursor.orElseThrow().endsWith("\n1/1"));
        recorded.once(source);
        assertEquals(Optional.empty(), recorded.of("CITY-LT-0123").facts().client(), "the long list is read once a day");
    }

    @ParameterizedTest
    @CsvSource({"sha,SHA,AES", "sha256,SHA-256,AES-256", "sha512,SHA-512,AES"})
    void speaksVersion3(String user, String authentication, String privacy) throws Exception {
        Map<String, Object> settings = v3(user, authentication, privacy, SnmpdServer.AUTH_PASSWORD);
        recorded.once(Recorded.source(settings, recorded));
        assertEquals("8981100022313131313", recorded.of("CITY-LT-0123").facts().sim().orElseThrow().value());
    }

    private static Map<String, Object> v3(String user, String authentication, String privacy, String password) {
        Map<String, Object> settings = settings(at(well));
        settings.putAll(Map.of("version", "v3", "user", user, "authentication", authentication, "_authPassword", password, "privacy", privacy,
                "_privPassword", SnmpdServer.PRIV_PASSWORD));
        return settings;
    }

    @Test
    void wrongCredentialsAreSaidOnce() throws Exception {
        SnmpSource source = Recorded.source(v3("sha", "SHA", "AES", "wrong-Passw0rd"), recorded);
        recorded.once(source);
        recorded.once(source);
        assertEquals(0, recorded.contacts.size());
        List<Finding> findings = source.check(Locale.ENGLISH);
        assertEquals(1, findings.size());
        assertTrue(findings.getFirst().summary().contains("wrong digest"), findings::toString);
        assertTrue(source.test(Locale.ENGLISH).sentence().contains("wrong digest"));
        assertTrue(Recorded.source(v3("nobody", "SHA", "AES", "wrong-Passw0rd"), recorded).test(Locale.ENGLISH).sentence().contains("unknown user name"));
        assertThrows(Refusal.class, () -> recorded.once(Recorded.source(v3("sha", "SHA", "AES", "short"), recorded)));
    }

    @Test
    void anAgentIsSilentAboutAWrongCommunity() throws Exception {
        Map<String, Object> settings = settings(at(well));
        settings.put("_community", "public");
        SnmpSource source = Recorded.source(settings, recorded);
        SourceTest test = source.test(Locale.ENGLISH);
        assertFalse(test.works());
        assertTrue(test.sentence().contains("agents are silent about wrong ones"), test.sentence());
        recorded.once(source);
        assertEquals("snmp.fleet.silent", source.check(Locale.ENGLISH).getFirst().id());
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsTaken() throws Exception {
        SnmpSource source = Recorded.source(settings(at(well), at(odd)), recorded);
        recorded.once(source);
        assertEquals(2, recorded.contacts.size());
        assertTrue(recorded.of("CITY-LT-0124").facts().up().isPresent());
        assertEquals(Optional.empty(), recorded.of("CITY-LT-0124").facts().sim());
        assertTrue(source.check(Locale.ENGLISH).getFirst().summary().contains("iccid = no modem"), () -> source.check(Locale.ENGLISH).toString());
        assertTrue(source.test(Locale.JAPANESE).works());
    }

    @Test
    void deadAndStoppedAgentsTakeNoLongerThanTold() throws Exception {
        long begin = System.nanoTime();
        recorded.once(Recorded.source(settings(at(stopped), "127.0.0.1:" + Programs.freeUdpPort(), "no-such-laptop.invalid", at(well)), recorded));
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        assertEquals(1, recorded.contacts.size());
        assertTrue(recorded.cursor.orElseThrow().endsWith("\n1/4"));
        assertTrue(millis >= 1000 && millis < 2500, "twice 500 ms: " + millis);
    }

    @Test
    void twoThousandAgentsNeedNoMoreThreads() throws Exception {
        Map<String, Object> settings = settings("127.1.0.0/21:9", at(stopped), at(well), at(odd));
        settings.putAll(Map.of("timeoutMillis", 200, "retries", 0, "atOnce", 200));
        int before = Thread.activeCount();
        long begin = System.nanoTime();
        recorded.once(Recorded.source(settings, recorded));
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        assertEquals(2, recorded.contacts.size(), "the last in the list are not held up by those before");
        assertTrue(recorded.cursor.orElseThrow().endsWith("\n2/2049"));
        assertTrue(recorded.threads - before <= 4, "threads: " + (recorded.threads - before));
        // 2,047 silent ones, 200 at once, 200 ms each: 2.2 s; with 2 s and a retry they take 41 s of the 300
        assertTrue(millis < 8000, "took " + millis);
        assertTrue(recorded.rest.compareTo(Duration.ofSeconds(290)) > 0);
    }

    @Test
    void twoThousandLiveAgentsAreThroughInTimeWhileOthersAreDeadOrHang() throws Exception {
        try (SnmpdServer many = SnmpdServer.everywhere(folder.resolve("many"), "CITY-LT-0126");
                SnmpdServer hangs = SnmpdServer.everywhere(folder.resolve("hangs"), "CITY-LT-0127")) {
            Programs.signal(hangs.process(), "STOP");
            Map<String, Object> settings = settings("127.2.0.1-100:" + hangs.port(), "127.1.0.0/21:" + many.port(), "127.3.0.1-100:9");
            settings.putAll(Map.of("timeoutMillis", 2000, "retries", 1));
            int before = Thread.activeCount();
            long begin = System.nanoTime();
            recorded.once(Recorded.source(settings, recorded));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertEquals(2046, recorded.contacts.size());
            assertEquals(2046, recorded.contacts.values().stream().map(contact -> contact.facts().address().orElseThrow()).distinct().count());
            assertTrue(recorded.contacts.values().stream().allMatch(contact -> contact.facts().diskSize().isPresent() && contact.facts().up().isPresent()));
            assertTrue(recorded.cursor.orElseThrow().endsWith("\n2046/2246"));
            assertTrue(recorded.threads - before <= 4, "threads: " + (recorded.threads - before));
            assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, "took " + took + " of the five minutes");
            System.out.println("2,046 agents and 200 that are silent: " + took.toMillis() + " ms");
        }
    }
}
