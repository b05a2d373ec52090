// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tsukasa.devices.Contact;
import tsukasa.devices.internal.contact.KnownStore.Named;
import tsukasa.devices.internal.contact.TrafficStore.Carried;

/** Keeps what is known of devices, and what they carried, in step with their contacts. */
final class ContactFold {
    private final KnownStore knowns;
    private final ContactStore contacts;
    private final TrafficStore traffic;
    private final ZoneId zone;

    ContactFold(KnownStore knowns, ContactStore contacts, TrafficStore traffic, ZoneId zone) {
        this.knowns = knowns;
        this.contacts = contacts;
        this.traffic = traffic;
        this.zone = zone;
    }

    /** Takes contacts that were just stored in this transaction. */
    void fold(List<Contact> fresh) {
        TreeMap<String, List<Contact>> byDevice = new TreeMap<>();
        fresh.forEach(contact -> byDevice.computeIfAbsent(DeviceKey.of(contact.device()), key -> new ArrayList<>()).add(contact));
        Map<String, Known> before = knowns.claim(byDevice);
        TreeMap<String, Named> news = new TreeMap<>();
        List<Carried> carried = new ArrayList<>();
        byDevice.forEach((key, some) -> {
            news.put(key, new Named(some.getLast().device(), Known.all(some.stream().map(Known::of).toList())));
            count(key, some, before.getOrDefault(key, Known.NOTHING), carried);
        });
        write(before, news);
        traffic.add(carried);
    }

    /** Takes what is known from elsewhere. */
    void merge(TreeMap<String, Named> news) {
        write(knowns.claim(news), news);
    }

    private void write(Map<String, Known> before, TreeMap<String, Named> news) {
        TreeMap<String, Named> inserted = new TreeMap<>();
        TreeMap<String, Named> updated = new TreeMap<>();
        news.forEach((key, said) -> {
            Known was = before.get(key);
            if (was == null) {
                inserted.put(key, said);
            } else {
                Known after = was.with(said.known());
                if (!after.equals(was)) {
                    updated.put(key, new Named(said.device(), after));
                }
            }
        });
        knowns.insert(inserted);
        knowns.update(updated);
    }

    private void count(String key, List<Contact> fresh, Known before, List<Carried> carried) {
        Map<String, List<Reading>> bySource = new HashMap<>();
        fresh.forEach(contact -> Reading.of(contact)
                .ifPresent(reading -> bySource.computeIfAbsent(contact.source().value(), source -> new ArrayList<>()).add(reading)));
        bySource.forEach((source, readings) -> {
            readings.sort(Reading.ORDER);
            change(key, source, readings, before.counters().get(source))
                    .forEach((cell, bytes) -> carried.add(new Carried(key, source, cell.sim(), cell.day(), bytes)));
        });
    }

    /** Readings later than all before go on from the last one; among earlier ones the neighbours are reckoned with and without them. */
    private Map<CountedBytes.Cell, Long> change(String key, String source, List<Reading> fresh, Reading last) {
        if (last == null || Reading.ORDER.compare(last, fresh.getFirst()) < 0) {
            List<Reading> window = new ArrayList<>();
            if (last != null) {
                window.add(last);
            }
            window.addAll(fresh);
            return CountedBytes.of(window, zone);
        }
        List<Reading> after = contacts.around(key, source, fresh.getFirst().at(), fresh.getLast().at());
        Set<Reading> added = new HashSet<>(fresh);
        return CountedBytes.difference(after.stream().filter(reading -> !added.contains(reading)).toList(), after, zone);
    }
}
