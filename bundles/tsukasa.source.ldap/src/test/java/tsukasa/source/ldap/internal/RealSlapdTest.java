// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.api.source.SourceTest;
import tsukasa.testing.Eventually;
import tsukasa.testing.Programs;
import tsukasa.testing.Relay;
import tsukasa.testing.SlapdServer;

/** Against a real OpenLDAP with 45 devices and 30 people. */
class RealSlapdTest {
    @TempDir
    static Path folder;
    private static SlapdServer server;
    private final Recorded recorded = new Recorded();

    @BeforeAll
    static void start() throws Exception {
        server = new SlapdServer(folder, entries());
    }

    private static String entries() {
        StringBuilder entries = new StringBuilder();
        unit(entries, "Devices");
        unit(entries, "Lost");
        unit(entries, "People");
        for (int i = 1; i <= 45; i++) {
            entries.append("dn: cn=CITY-LT-%1$04d,ou=Devices,%2$s\nobjectClass: device\ncn: CITY-LT-%1$04d\nserialNumber: SN%1$06d\ndescription: Telework laptop\n\n"
                    .formatted(i, SlapdServer.SUFFIX));
        }
        entries.append("dn: cn=city-lt-0007,ou=Lost,%1$s\nobjectClass: device\ncn: city-lt-0007\n\n".formatted(SlapdServer.SUFFIX));
        for (int i = 1; i <= 30; i++) {
            entries.append("""
                    dn: uid=U%1$02d,ou=People,%2$s
                    objectClass: inetOrgPerson
                    objectClass: shadowAccount
                    uid: U%1$02d
                    cn: Staff %1$d
                    sn: %1$d
                    departmentNumber: Tax
                    shadowExpire: %3$d

                    """.formatted(i, SlapdServer.SUFFIX, i == 3 ? 20788 : -1));
        }
        return entries.toString();
    }

    private static void unit(StringBuilder entries, String name) {
        entries.append("dn: ou=%1$s,%2$s\nobjectClass: organizationalUnit\nou: %1$s\n\n".formatted(name, SlapdServer.SUFFIX));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> settings = Sources.plain(server.port());
        settings.put(key, value);
        return settings;
    }

    private void refused(Map<String, Object> settings, String words) throws Exception {
        LdapSource source = Sources.make(settings, recorded);
        String sentence = assertThrows(Refusal.class, () -> recorded.once(source)).getMessage();
        assertTrue(sentence.contains(words), sentence);
        assertEquals(0, recorded.replaced, "nothing is replaced");
    }

    @Test
    void readsAllPages() throws Exception {
        LdapSource source = Sources.make(Sources.plain(server.port()), recorded);
        recorded.once(source);
        assertEquals(45, recorded.computers.size());
        assertEquals(30, recorded.people.size());
        assertEquals("2026-11-30", recorded.people.get("u03").lastDay().orElseThrow().toString());
        assertTrue(recorded.computers.get("CITY-LT-0001").created().isPresent());
        assertEquals("2026-11-24 09:00:00\n45 30", recorded.cursor.orElseThrow());
        assertEquals(Duration.ofMinutes(60), recorded.paused);
        assertTrue(source.check(Locale.ENGLISH).getFirst().summary().contains("ou=Lost"), () -> source.check(Locale.ENGLISH).toString());
    }

    @Test
    void testSaysWhatThereIs() {
        SourceTest test = Sources.make(Sources.plain(server.port()), recorded).test(Locale.ENGLISH);
        assertEquals("The login works: 7 or more computers, 7 of them of the fleet by their names; 7 or more people.", test.sentence());
        assertEquals(true, test.works());
        assertEquals(0, recorded.replaced);
        assertFalse(Sources.make(with("_password", "wrong"), recorded).test(Locale.JAPANESE).works());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        refused(with("_password", "wrong"), "user or password is wrong");
        refused(with("computerBases", new String[] {"ou=Nowhere," + SlapdServer.SUFFIX}), "The search base is not on");
        refused(with("computerFilter", "(cn=*"), "The filter is wrong");
        refused(with("port", Programs.freePort()), "can't be reached");
        refused(with("caFile", "/nowhere/ca.pem"), "can't be used");
        refused(with("servers", new String[] {" "}), "No server is named");
    }

    @Test
    void triesTheNextServer() throws Exception {
        recorded.once(Sources.make(with("servers", new String[] {"127.0.0.99", "127.0.0.1"}), recorded));
        assertEquals(45, recorded.computers.size());
    }

    @Test
    void trustsTheCitysOwnAuthorityOnly() throws Exception {
        String ca = server.certificates().ca().toString();
        refused(with("security", "starttls"), "can't be trusted");
        Map<String, Object> startTls = with("security", "starttls");
        startTls.put("caFile", ca);
        recorded.once(Sources.make(startTls, recorded));
        assertEquals(1, recorded.replaced);
        Map<String, Object> ldaps = with("security", "ldaps");
        ldaps.put("caFile", ca);
        ldaps.put("port", server.securePort());
        recorded.once(Sources.make(ldaps, recorded));
        assertEquals(2, recorded.replaced);
        recorded.replaced = 0;
        ldaps.put("servers", new String[] {"127.0.0.2"});
        refused(ldaps, "can't be reached");
    }

    @Test
    void aServerThatLiesIsNotBelieved() throws Exception {
        recorded.cursor = java.util.Optional.of("2026-11-23 09:00:00\n45 30");
        refused(with("computerFilter", "(cn=nothing)"), "0 computers where there were 45");
        refused(with("userBases", new String[] {"ou=Devices," + SlapdServer.SUFFIX}), "0 people where there were 30");
        Map<String, Object> confirmed = with("computerFilter", "(cn=nothing)");
        confirmed.put("acceptFewer", true);
        recorded.once(Sources.make(confirmed, recorded));
        assertEquals(0, recorded.computers.size());
        assertEquals("2026-11-24 09:00:00\n0 30", recorded.cursor.orElseThrow());
    }

    @Test
    void aServerThatIsKilledInTheMiddleReplacesNothing(@TempDir Path another) throws Exception {
        try (SlapdServer dies = new SlapdServer(another, entries());
                Relay watching = new Relay(dies.port(), 3000, false, () -> dies.process().destroyForcibly())) {
            refused(with("port", watching.port()), "What was known stays as it is");
        }
    }

    @Test
    void waitsNoLongerThanTold() throws Exception {
        for (String security : new String[] {"none", "starttls", "ldaps"}) {
            try (Relay silent = Relay.silent()) {
                Map<String, Object> settings = with("port", silent.port());
                settings.put("security", security);
                settings.put("timeoutSeconds", 1);
                long begin = System.nanoTime();
                refused(settings, security.equals("ldaps") ? "127.0.0.1" : "did not answer within 1 seconds");
                assertTrue(System.nanoTime() - begin < Duration.ofSeconds(5).toNanos(), security);
            }
        }
        for (int bytes : new int[] {100, 3000}) { // within the TLS handshake, and within the entries
            try (Relay frozen = new Relay(server.port(), bytes, true, () -> { })) {
                Map<String, Object> settings = with("port", frozen.port());
                settings.put("security", bytes == 100 ? "starttls" : "none");
                settings.put("timeoutSeconds", 1);
                refused(settings, bytes == 100 ? "127.0.0.1" : "did not answer within 1 seconds");
            }
        }
    }

    @Test
    void stopsWhenTold() throws Exception {
        try (Relay silent = Relay.silent()) {
            LdapSource source = Sources.make(with("port", silent.port()), recorded);
            Thread thread = Thread.ofPlatform().start(() -> assertThrows(InterruptedException.class, () -> source.run(recorded)));
            Eventually.holds("its waiting for the server", () -> thread.getState() == Thread.State.TIMED_WAITING);
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(3)), "it goes on waiting for the server");
        }
    }
}
