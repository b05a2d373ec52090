// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.testing.TestSettings;

class StatusTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private final Hearing hearing = new Hearing(new SourceId("mq"), Broker.of(TestSettings.of(MqttSettings.class, Map.of())), new Concerns(new SourceId("mq")));

    private static Status parse(String json) {
        return Status.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Contact> hear(String json, boolean retained, boolean late) {
        return hearing.hear(new Inbox.Arrived("devices/lt/status", json.getBytes(StandardCharsets.UTF_8), 1, 1, retained, late, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "1", "null", "{\"a\":1} {}", "{'a':1}", "{\"a\":NaN}"})
    void refusesWhatIsNoObject(String json) {
        assertThrows(IllegalArgumentException.class, () -> parse(json));
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrNoText() {
        assertThrows(IllegalArgumentException.class, () -> parse("{\"a\":".repeat(5000)));
        assertThrows(IllegalArgumentException.class, () -> parse("{\"a\":\"" + "x".repeat(70_000) + "\"}"));
        assertThrows(IllegalArgumentException.class, () -> Status.parse(new byte[] {'{', (byte) 0xff, '}'}));
    }

    @Test
    void readsTimesAndLeavesOutWhatIsWrong() {
        assertEquals(Optional.of(NOW), parse("{\"at\":\"2026-11-24T09:00:00+09:00\"}").told());
        assertEquals(Optional.of(NOW), parse("{\"at\":" + NOW.getEpochSecond() + "}").told());
        assertEquals(Optional.empty(), parse("{\"at\":0}").told(), "a clock that was never set tells nothing");
        Status odd = parse("{\"at\":\"yesterday\",\"signal\":\"-90\",\"sent\":-1,\"iccid\":\"\",\"encryption\":\"maybe\",\"new\":1}");
        assertEquals(List.of("at = \"yesterday\"", "encryption = \"maybe\"", "sent = -1"), odd.wrong());
        assertEquals(Optional.of(-90), odd.facts().build().signal());
    }

    @Test
    void aLateMessageWasSaidWhenTheRightedClockSays() {
        Contact live = hear("{\"at\":\"2026-11-24T00:10:00Z\"}", false, false).orElseThrow();
        assertEquals(NOW, live.at());
        assertEquals(Optional.of(Duration.ofMinutes(10)), live.facts().drift());
        Contact late = hear("{\"at\":\"2026-11-23T23:10:00Z\"}", false, true).orElseThrow();
        assertEquals(Instant.parse("2026-11-23T23:00:00Z"), late.at());
        assertEquals(Optional.empty(), late.facts().drift());
        assertEquals(NOW, hear("{\"at\":\"2027-01-01T00:00:00Z\"}", true, true).orElseThrow().at(), "not in the future");
        assertEquals(Optional.empty(), hear("{}", true, true), "nobody knows when it was left there");
        assertEquals(Optional.empty(), hear("{\"state\":\"offline\"}", false, true));
        assertEquals(NOW, hear("{\"state\":\"offline\"}", false, false).orElseThrow().at());
    }

    @Test
    void theSameMessageIsTheSameContact() {
        String json = "{\"at\":\"2026-11-23T23:10:00Z\"}";
        assertEquals(hear(json, false, false).orElseThrow().key(), hear(json, true, true).orElseThrow().key());
        assertTrue(hear("{}", false, false).isPresent());
    }

    @Test
    void whatComesAfterASilenceIsNotLateAnyMore() throws Exception {
        Inbox inbox = new Inbox(Clock.systemUTC());
        for (int i = 0; i < 700; i++) {
            inbox.messageArrived("devices/" + i + "/status", new MqttMessage());
        }
        List<Inbox.Arrived> first = inbox.next(Duration.ZERO);
        assertEquals(500, first.size());
        assertTrue(first.getFirst().late());
        assertEquals("devices/500/status", inbox.next(Duration.ZERO).getFirst().topic());
        assertEquals(List.of(), inbox.next(Duration.ZERO));
        inbox.messageArrived("devices/x/status", new MqttMessage());
        assertEquals(false, inbox.next(Duration.ZERO).getFirst().late());
    }
}
