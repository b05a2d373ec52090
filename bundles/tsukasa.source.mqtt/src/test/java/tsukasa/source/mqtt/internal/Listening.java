// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;
import tsukasa.testing.Eventually;
import tsukasa.testing.MosquittoServer;
import tsukasa.testing.TestSettings;

/** A source that runs on a thread of its own, and what it hands over. */
final class Listening implements ContactIngest, SourceContext {
    final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    volatile Throwable failure;
    /** A contact of this device can't be stored. */
    volatile String refused = "";
    private volatile int signs;
    private Thread thread;

    static Map<String, Object> settings(MosquittoServer server) {
        return new HashMap<>(Map.of("tsukasa_source_id", "mq", "host", "127.0.0.1", "port", server.port(), "security", "none", "user", MosquittoServer.USER,
                "_password", MosquittoServer.PASSWORD, "clientId", "test-" + UUID.randomUUID()));
    }

    MqttSource source(Map<String, Object> settings) {
        Site site = new Site(new SiteId("city"), Path.of("."), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, Clock.systemUTC(), new Actor("tester"));
        return new MqttSource(TestSettings.of(MqttSettings.class, settings), this, site);
    }

    /** Returns when it has heard what was kept for it, or has failed. */
    MqttSource start(Map<String, Object> settings) throws Exception {
        MqttSource source = source(settings);
        failure = null;
        int before = signs;
        thread = Thread.ofPlatform().name("source mq").start(() -> {
            try {
                source.run(this);
            } catch (Throwable e) {
                failure = e;
            }
        });
        Eventually.holds("what was kept", () -> signs > before + 1 || failure != null);
        return source;
    }

    void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            if (!thread.join(Duration.ofSeconds(10))) {
                throw new AssertionError("it does not stop");
            }
        }
    }

    Contact await(String device) throws Exception {
        return Eventually.get("a contact of " + device, () -> of(device), list -> !list.isEmpty()).getFirst();
    }

    List<Contact> of(String device) {
        return contacts.values().stream().filter(contact -> contact.device().equals(device)).sorted(Comparator.comparing(Contact::at)).toList();
    }

    @Override
    public int append(Collection<Contact> more) {
        if (more.stream().anyMatch(contact -> contact.device().equals(refused))) {
            throw new IllegalStateException("the database is away");
        }
        int before = contacts.size();
        more.forEach(one -> contacts.putIfAbsent(one.key(), one));
        return contacts.size() - before;
    }

    @Override
    public void interval(SourceId source, Optional<Duration> interval) {
        if (interval.isEmpty()) {
            throw new AssertionError("devices report regularly");
        }
    }

    @Override
    public SourceId id() {
        return new SourceId("mq");
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Optional<String> cursor() {
        return Optional.empty();
    }

    @Override
    public void advance(String reached, long events, Optional<Instant> last) {
        if (reached.isBlank()) {
            throw new AssertionError("nobody knows how far it got");
        }
    }

    @Override
    public void alive() {
        signs++;
    }

    @Override
    public void pause(Duration duration) {
        throw new AssertionError("it waits for messages");
    }
}
