// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.testing.Eventually;
import tsukasa.testing.MosquittoServer;
import tsukasa.testing.Programs;
import tsukasa.testing.Relay;

/** Against a real broker with real clients. */
class RealMosquittoTest {
    private static final String STATUS = "{\"at\":\"%s\",\"user\":\"tanaka\",\"os\":\"Windows 11\",\"osBuild\":\"10.0.22631.4460\",\"client\":\"3.1.2\","
            + "\"encryption\":true,\"signal\":-87,\"radio\":\"LTE\",\"iccid\":\"8981100022313131313\",\"received\":1234567,\"sent\":7654,\"up\":3600,"
            + "\"diskFree\":1000,\"diskSize\":5000}";
    @TempDir
    static Path folder;
    private static MosquittoServer server;
    private final Listening listening = new Listening();

    @BeforeAll
    static void start() throws Exception {
        server = new MosquittoServer(folder, IntStream.rangeClosed(1, 9).mapToObj(i -> "CITY-LT-000" + i).toArray(String[]::new));
    }

    @AfterAll
    static void close() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void stop() throws Exception {
        listening.stop();
    }

    @Test
    void hearsADeviceAndItsEnd() throws Exception {
        Map<String, Object> settings = Listening.settings(server);
        listening.start(settings);
        Instant ahead = Instant.now().plusSeconds(600);
        Process client = server.connect("CITY-LT-0001", STATUS.formatted(ahead));
        Contact contact = listening.await("CITY-LT-0001");
        Contact.Facts facts = contact.facts();
        assertEquals("tanaka", facts.user().orElseThrow().value());
        assertEquals(Optional.of("10.0.22631.4460"), facts.osBuild());
        assertEquals(Optional.of(Encryption.ON), facts.encryption());
        assertEquals(Optional.of(-87), facts.signal());
        assertEquals("8981100022313131313", facts.sim().orElseThrow().value());
        assertEquals(1_234_567, facts.received().orElseThrow().count());
        assertEquals(Optional.of(Duration.ofHours(1)), facts.up());
        assertTrue(contact.at().isBefore(ahead.minusSeconds(500)), "our clock says when, not the device's");
        assertTrue(facts.drift().orElseThrow().compareTo(Duration.ofSeconds(580)) > 0, () -> facts.drift().toString());

        Programs.signal(client, "KILL");
        List<Contact> both = Eventually.get("its last will", () -> listening.of("CITY-LT-0001"), list -> list.size() == 2);
        assertEquals(Contact.Facts.NONE, both.getLast().facts());

        listening.stop();
        listening.contacts.clear();
        listening.start(settings);
        server.publish("CITY-LT-0002", STATUS.formatted(Instant.now()));
        listening.await("CITY-LT-0002");
        assertEquals(List.of(), listening.of("CITY-LT-0001"), "a will that was left there says nothing of now");
    }

    @Test
    void nothingIsLostWhileNobodyListens() throws Exception {
        Map<String, Object> settings = Listening.settings(server);
        listening.start(settings);
        listening.stop();
        Instant first = Instant.now().minusSeconds(3000);
        for (int i = 0; i < 3; i++) {
            server.publish("CITY-LT-0003", STATUS.formatted(first.plusSeconds(600 * i)));
        }
        server.stop();
        server.start();
        listening.start(settings);
        List<Contact> all = Eventually.get("what was said meanwhile", () -> listening.of("CITY-LT-0003"), list -> list.size() == 3);
        assertTrue(all.getFirst().at().isBefore(first.plusSeconds(1)), "it was said then");
        assertEquals(Optional.empty(), all.getFirst().facts().drift());
        server.publish("CITY-LT-0004", STATUS.formatted(Instant.now()));
        listening.await("CITY-LT-0004");
        assertEquals(3, listening.of("CITY-LT-0003").size());
    }

    @Test
    void whatCouldNotBeStoredComesAgain() throws Exception {
        Map<String, Object> settings = Listening.settings(server);
        listening.refused = "CITY-LT-0005";
        listening.start(settings);
        server.publish("CITY-LT-0005", STATUS.formatted(Instant.now()));
        Eventually.holds("the failure", () -> listening.failure instanceof IllegalStateException);
        listening.refused = "";
        listening.start(settings);
        listening.await("CITY-LT-0005");
    }

    @Test
    void aBrokerThatGoesIsFoundAgain() throws Exception {
        Map<String, Object> settings = Listening.settings(server);
        listening.start(settings);
        server.stop();
        Eventually.holds("the loss", () -> listening.failure != null);
        assertTrue(assertInstanceOf(Refusal.class, listening.failure).getMessage().contains("was lost"));
        listening.start(settings);
        assertTrue(listening.failure.getMessage().contains("can't be reached"), listening.failure::toString);
        server.start();
        listening.start(settings);
        server.publish("CITY-LT-0006", STATUS.formatted(Instant.now()));
        listening.await("CITY-LT-0006");
    }

    @Test
    void nonsenseIsOneFindingAndNeverAStop() throws Exception {
        MqttSource source = listening.start(Listening.settings(server));
        for (String nonsense : new String[] {"hello", "[1]", "{\"at\":", "{\"signal\":{}}"}) {
            server.publish("CITY-LT-0007", nonsense);
        }
        server.publish("CITY-LT-0008", "{\"signal\":\"loud\",\"iccid\":\"x\",\"user\":\"sato\"}");
        assertEquals("sato", listening.await("CITY-LT-0008").facts().user().orElseThrow().value(), "the rest is taken");
        assertEquals(1, source.check(Locale.ENGLISH).size());
        assertTrue(source.check(Locale.ENGLISH).getFirst().summary().startsWith("mq: 2 devices send"), () -> source.check(Locale.ENGLISH).toString());
        server.publish("CITY-LT-0007", "{}");
        server.publish("CITY-LT-0008", "{}");
        Eventually.holds("the finding's end", () -> source.check(Locale.ENGLISH).isEmpty());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        refused("_password", "wrong", "does not accept the user console");
        refused("security", "tls", "can't be trusted");
        refused("host", "no-such-broker.invalid", "is not known");
        refused("topic", "devices/#", "must have one +");
        try (Relay silent = Relay.silent()) {
            Map<String, Object> settings = Listening.settings(server);
            settings.put("port", silent.port());
            listening.start(settings);
            assertTrue(listening.failure.getMessage().contains("did not answer"), listening.failure::toString);
        }
        Map<String, Object> tls = Listening.settings(server);
        tls.putAll(Map.of("security", "tls", "topic", "devices/+/nothing", "port", server.securePort(), "caFile", server.certificates().ca().toString()));
        assertEquals("127.0.0.1:" + server.securePort() + " can be listened to; no device has left its status so far.",
                listening.source(tls).test(Locale.ENGLISH).sentence().replace(",", ""));
        server.publish("CITY-LT-0009", "{}");
        tls.put("topic", "devices/+/status");
        assertTrue(listening.source(tls).test(Locale.ENGLISH).sentence().contains("devices have left their status"));
        tls.remove("caFile");
        assertTrue(listening.source(tls).test(Locale.ENGLISH).sentence().contains("can't be trusted"), () -> listening.source(tls).test(Locale.ENGLISH).sentence());
    }

    private void refused(String key, Object value, String words) throws Exception {
        Map<String, Object> settings = Listening.settings(server);
        settings.put(key, value);
        listening.start(settings);
        assertInstanceOf(Refusal.class, listening.failure);
        assertTrue(listening.failure.getMessage().contains(words), listening.failure::getMessage);
        assertFalse(listening.source(settings).test(Locale.JAPANESE).works());
    }
}
