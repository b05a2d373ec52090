// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;

import tsukasa.devices.Contact;
import tsukasa.persistence.Micros;

/**
 * What is known of a device by one of its names: each part the latest, so that it is the same in whatever order, and how often, its
 * contacts come. Times are microseconds since 1970.
 *
 * @param facts    each the latest; of two at the same instant the greater text
 * @param seen     when each source last saw it
 * @param users    when each of the {@link #USERS} people last seen in a session of it was there
 * @param counters the latest reading of each source's counter
 */
public record Known(Map<Fact, Stamped> facts, Map<String, Long> seen, Map<String, Long> users, Map<String, Reading> counters) {
    public static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of());
    static final int USERS = 8;
    private static final Comparator<Stamped> LATER = Comparator.comparingLong(Stamped::at).thenComparing(Stamped::value);

    public Known {
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
        seen = Map.copyOf(seen);
        users = Map.copyOf(users);
        counters = Map.copyOf(counters);
    }

    /** A text, and when it was said. */
    public record Stamped(long at, String value) {
    }

    static Known of(Contact contact) {
        long at = Micros.of(contact.at());
        Map<Fact, Stamped> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            fact.of(contact.facts()).ifPresent(value -> facts.put(fact, new Stamped(at, value)));
        }
        String source = contact.source().value();
        return new Known(facts, Map.of(source, at), Map.of(),
                Reading.of(contact).map(reading -> Map.of(source, reading)).orElse(Map.of()));
    }

    /** As a session tells it. */
    static Known ofSession(String source, long start, long last, String user, String address) {
        Map<Fact, Stamped> facts = new EnumMap<>(Fact.class);
        if (!user.isEmpty()) {
            facts.put(Fact.USER, new Stamped(start, user));
        }
        if (!address.isEmpty()) {
            facts.put(Fact.ADDRESS, new Stamped(start, address));
        }
        return new Known(facts, Map.of(source, last), user.isEmpty() ? Map.of() : Map.of(user, last), Map.of());
    }

    public static Known all(Collection<Known> some) {
        return some.stream().reduce(NOTHING, Known::with);
    }

    public Known with(Known other) {
        return new Known(joined(facts, other.facts, BinaryOperator.maxBy(LATER)), joined(seen, other.seen, Long::max),
                latest(joined(users, other.users, Long::max)), joined(counters, other.counters, BinaryOperator.maxBy(Reading.ORDER)));
    }

    private static <K, V> Map<K, V> joined(Map<K, V> one, Map<K, V> other, BinaryOperator<V> choice) {
        Map<K, V> joined = new HashMap<>(one);
        other.forEach((key, value) -> joined.merge(key, value, choice));
        return joined;
    }

    private static Map<String, Long> latest(Map<String, Long> users) {
        if (users.size() <= USERS) {
            return users;
        }
        Comparator<Map.Entry<String, Long>> latestFirst = Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey());
        List<Map.Entry<String, Long>> kept = users.entrySet().stream().sorted(latestFirst).limit(USERS).toList();
        Map<String, Long> latest = new HashMap<>();
        kept.forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
        return latest;
    }

    /** When any source last saw it. */
    public OptionalLong last() {
        return seen.values().stream().mapToLong(Long::longValue).max();
    }
}
