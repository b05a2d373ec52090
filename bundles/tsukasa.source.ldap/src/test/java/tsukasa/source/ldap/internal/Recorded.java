// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.DirectoryEntry;
import tsukasa.devices.DirectoryIngest;
import tsukasa.devices.LifeCycle;

/** What a source hands over, and its surroundings: it is stopped when it wants to rest. */
final class Recorded implements DirectoryIngest, ContactIngest, SourceContext {
    final Map<String, DirectoryEntry> computers = new LinkedHashMap<>();
    final Map<String, StaffMember> people = new LinkedHashMap<>();
    final Map<String, Contact> contacts = new LinkedHashMap<>();
    final List<String> registered = new ArrayList<>();
    int replaced;
    int runs;
    Optional<String> cursor = Optional.empty();
    Duration paused;

    /** Of which computers only names are asked. */
    DeviceService register() {
        return (DeviceService) Proxy.newProxyInstance(DeviceService.class.getClassLoader(), new Class<?>[] {DeviceService.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("devices")) {
                return registered.stream().map(name -> new Device(new AssetNumber(name), "", "", name, LifeCycle.IN_STOCK, Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), 1, "", "")).toList();
            }
            throw new AssertionError("not called: " + method);
        });
    }

    /** Lets the source read once. */
    void once(LdapSource source) throws Exception {
        try {
            source.run(this);
        } catch (InterruptedException rests) {
            runs++;
        }
    }

    @Override
    public void computers(SourceId source, Collection<DirectoryEntry> all) {
        replaced++;
        computers.clear();
        all.forEach(one -> computers.put(one.name(), one));
    }

    @Override
    public void people(SourceId source, Collection<StaffMember> all) {
        people.clear();
        all.forEach(one -> people.put(one.user().value(), one));
    }

    @Override
    public int append(Collection<Contact> more) {
        int before = contacts.size();
        more.forEach(one -> contacts.putIfAbsent(one.key(), one));
        return contacts.size() - before;
    }

    @Override
    public void interval(SourceId source, Optional<Duration> interval) {
        if (interval.isPresent()) {
            throw new AssertionError("a last logon comes when it likes");
        }
    }

    @Override
    public SourceId id() {
        return new SourceId("ad");
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
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
        paused = duration;
        throw new InterruptedException("enough");
    }
}
