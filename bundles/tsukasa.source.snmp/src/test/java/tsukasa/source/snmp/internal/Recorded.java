// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;
import tsukasa.testing.TestSettings;

/** What a source hands over, and its surroundings: it is stopped when it wants to rest. */
final class Recorded implements ContactIngest, SourceContext {
    final Map<String, Contact> contacts = new LinkedHashMap<>();
    Optional<Duration> interval;
    Optional<String> cursor = Optional.empty();
    Duration rest;
    int threads;

    static SnmpSource source(Map<String, Object> settings, ContactIngest ingest) {
        Site site = new Site(new SiteId("city"), Path.of("."), Optional.empty(), ZoneId.systemDefault(), Locale.ENGLISH, Clock.systemUTC(), new Actor("tester"));
        return new SnmpSource(TestSettings.of(SnmpSettings.class, settings), ingest, site);
    }

    /** Lets the source ask everybody once. */
    void once(SnmpSource source) throws Exception {
        contacts.clear();
        try {
            source.run(this);
        } catch (InterruptedException rests) {
            threads = Math.max(threads, Thread.activeCount());
        }
    }

    Contact of(String device) {
        return contacts.values().stream().filter(contact -> contact.device().equals(device)).findFirst()
                .orElseThrow(() -> new AssertionError(device + " is not in " + contacts.keySet()));
    }

    @Override
    public int append(Collection<Contact> more) {
        threads = Math.max(threads, Thread.activeCount());
        more.forEach(one -> contacts.putIfAbsent(one.key(), one));
        return more.size();
    }

    @Override
    public void interval(SourceId source, Optional<Duration> often) {
        interval = often;
    }

    @Override
    public SourceId id() {
        return new SourceId("fleet");
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public void advance(String reached, long events, Optional<Instant> last) {
        cursor = Optional.of(reached);
    }

    @Override
    public void alive() {
        throw new AssertionError("not called");
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        rest = duration;
        throw new InterruptedException("enough");
    }
}
