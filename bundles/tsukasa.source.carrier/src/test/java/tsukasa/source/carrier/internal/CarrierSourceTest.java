// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Actor;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.testing.CarrierServer;
import tsukasa.testing.Relay;
import tsukasa.testing.TestSettings;

/** Against a real HTTPS server. */
class CarrierSourceTest {
    private static final Sim ONE = sim("8942310022000012345", "070-0000-0001", "SORACOM", SimState.ACTIVE);
    private static final Sim TWO = sim("8942310022000012346", "070-0000-0002", "soracom", SimState.ACTIVE);
    private static final Sim OTHER = sim("8981100022000012347", "080-0000-0003", "Docomo", SimState.ACTIVE);
    private static final Sim GONE = sim("8942310022000012348", "070-0000-0004", "SORACOM", SimState.TERMINATED);
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    @TempDir
    static Path folder;
    private static CarrierServer server;
    private final Recorded recorded = new Recorded(List.of(ONE, TWO, OTHER, GONE), NOW);

    private static Sim sim(String iccid, String line, String carrier, SimState state) {
        return new Sim(new Iccid(iccid), line, carrier, Optional.empty(), state, 0, "");
    }

    @BeforeAll
    static void start() throws Exception {
        server = new CarrierServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void clear() {
        server.requests.clear();
        server.usage.clear();
        server.sims.clear();
        server.sims.put(ONE.id().value(), "active");
        server.fault = 0;
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of("tsukasa_source_id", "air", "url", server.url() + "/v1", "carriers", new String[] {"SORACOM"}, "keyId", CarrierServer.KEY_ID,
                "_secret", CarrierServer.SECRET, "caFile", server.certificates().ca().toString(), "timeoutSeconds", 5));
    }

    private static Map<String, Object> plain() {
        Map<String, Object> settings = settings();
        settings.putAll(Map.of("preset", "http", "url", server.url(), "path", "/lines/{line}/suspend", "headers", new String[] {"Authorization: Bearer {secret}"},
                "testPath", "/me"));
        return settings;
    }

    private CarrierSource source(Map<String, Object> settings) {
        Site site = new Site(new SiteId("city"), Path.of("."), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC),
                new Actor("tester"));
        CarrierSource source = new CarrierSource(TestSettings.of(CarrierSettings.class, settings), recorded.sims(), site);
        source.bindTarget(recorded.bills());
        return source;
    }

    @Test
    void suspendsALineAndSaysWhatTheCarrierSaid() {
        CarrierSource source = source(settings());
        assertTrue(source.knows(ONE) && source.knows(TWO));
        assertFalse(source.knows(OTHER));
        assertEquals("The carrier SORACOM has suspended the line; it says: suspended.", source.suspend(ONE, Locale.ENGLISH));
        assertEquals("suspended", server.sims.get(ONE.id().value()));
        assertEquals(List.of("POST /v1/auth", "POST /v1/sims/8942310022000012345/suspend"), server.requests);
        assertEquals("The carrier SORACOM has suspended the line; it says: suspended.", source.suspend(ONE, Locale.ENGLISH), "again, which the carrier refuses");
        assertEquals("Login", source.test(Locale.ENGLISH).sentence().replaceAll(".*(login) works. 3 .*", "Login"));
    }

    @Test
    void suspendsByAnyInterfaceWithDigitsOnly() {
        CarrierSource source = source(plain());
        assertTrue(source.test(Locale.ENGLISH).works(), () -> source.test(Locale.ENGLISH).sentence());
        server.requests.clear();
        Sim odd = sim("8942310022000012345", "070-0000-0001/../x?y", "SORACOM", SimState.ACTIVE);
        assertEquals("The carrier SORACOM has taken the request to suspend the line.", source.suspend(odd, Locale.ENGLISH));
        assertEquals(List.of("POST /lines/07000000001/suspend"), server.requests);
    }

    @Test
    void saysInWordsWhatIsWrong() throws Exception {
        refused(settings(), "_secret", "wrong", "does not accept the key, or it lacks the right (HTTP 401). Invalid key");
        refused(plain(), "_secret", "wrong", "does not accept the key, or it lacks the right (HTTP 403)");
        refused(settings(), "caFile", "", "can't be trusted");
        refused(settings(), "url", "https://no-such-carrier.invalid", "is not known");
        refused(settings(), "url", "http://carrier.example", "begins with https://");
        refused(settings(), "url", "https://127.0.0.1:1", "can't be reached");
        refused(plain(), "path", "lines", "must begin with a slash");
        refused(plain(), "headers", new String[] {"Authorization"}, "is no header");
        refused(settings(), "carriers", new String[] {" "}, "by which names");
        server.fault = 500;
        refused(settings(), "method", "POST", "has a fault of its own (HTTP 500)");
        server.fault = 429;
        refused(settings(), "method", "POST", "is asked too often");
        server.fault = 0;
        server.sims.clear();
        refused(settings(), "method", "POST", "does not know this line or this path (HTTP 404). No such SIM");
        try (Relay silent = Relay.silent()) {
            Map<String, Object> settings = settings();
            settings.put("timeoutSeconds", 1);
            refused(settings, "url", "https://127.0.0.1:" + silent.port(), "did not answer within 1 seconds");
        }
        CountDownLatch held = server.hold();
        long begin = System.nanoTime();
        refused(settings(), "timeoutSeconds", 1, "did not answer within 1 seconds; what it was asked for may have been done");
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(4).toNanos());
        held.countDown();
    }

    private void refused(Map<String, Object> settings, String key, Object value, String words) {
        settings.put(key, value);
        CarrierSource source = source(settings);
        String sentence = assertThrows(Refusal.class, () -> source.suspend(ONE, Locale.ENGLISH)).getMessage();
        assertTrue(sentence.contains(words), sentence);
        assertFalse(assertThrows(Refusal.class, () -> source.suspend(ONE, Locale.JAPANESE)).getMessage().contains("Faults_"));
    }

    @Test
    void readsWhatLinesCarriedOnWholeDays() throws Exception {
        server.usage.put(ONE.id().value(), """
                [{"date":"20261122","unixtime":1795305600,"dataTrafficStatsMap":{"s1.fast":{"uploadByteSizeTotal":10,"downloadByteSizeTotal":90},
                "s1.4xfast":{"uploadByteSizeTotal":1,"downloadByteSizeTotal":4}}},
                {"date":"20261124","unixtime":1795478400,"dataTrafficStatsMap":{"s1.fast":{"uploadByteSizeTotal":7,"downloadByteSizeTotal":7}}}]""");
        CarrierSource source = source(settings());
        recorded.once(source);
        assertEquals(List.of(Map.of("line", "070-0000-0001", "day", "2026-11-22", "bytes", "105")), recorded.rows, "today is not over");
        assertEquals(Optional.of("Traffic up to 2026-11-23 (UTC days)\n2026-11-23"), recorded.cursor);
        assertEquals(List.of("POST /v1/auth", "GET /v1/stats/air/sims/8942310022000012345?from=1790035200&to=1795478399&period=day",
                "GET /v1/stats/air/sims/8942310022000012346?from=1790035200&to=1795478399&period=day"), server.requests, "a line that it does not know holds up no other");
        server.requests.clear();
        recorded.once(source);
        assertTrue(server.requests.get(1).endsWith("?from=1795132800&to=1795478399&period=day"), server.requests::toString);
        server.usage.put(ONE.id().value(), "{}");
        assertTrue(assertThrows(Refusal.class, () -> recorded.once(source)).getMessage().contains("answers with something else"));
    }

    @Test
    void otherInterfacesAreAskedWhetherTheyAreThere() throws Exception {
        recorded.once(source(plain()));
        assertEquals(List.of("GET /me"), server.requests);
        assertEquals(1, recorded.signs);
    }
}
