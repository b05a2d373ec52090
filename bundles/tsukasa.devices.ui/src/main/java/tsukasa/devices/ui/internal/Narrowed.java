// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tsukasa.devices.DeviceHealth;
import tsukasa.devices.LifeCycle;
import tsukasa.ui.Tone;

/**
 * The devices that a scope lets through, and how many each part of each facet would let through if it were chosen beside the
 * other facets.
 */
record Narrowed(Fleet fleet, Scope scope, List<FleetRow> rows, Map<Facet, List<Bar>> bars) {
    static final Narrowed NONE = of(Fleet.NONE, Scope.ALL, Instant.EPOCH);

    /** A part of a facet. */
    record Bar(String part, int count, Tone tone, boolean chosen) {
    }

    /** In one pass over the fleet. */
    static Narrowed of(Fleet fleet, Scope scope, Instant now) {
        Facet[] facets = Facet.values();
        List<String> words = scope.words();
        List<FleetRow> rows = new ArrayList<>();
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        Arrays.stream(facets).forEach(facet -> counts.put(facet, new HashMap<>()));
        for (FleetRow row : fleet.rows()) {
            if (!words.stream().allMatch(row.searched()::contains)) {
                continue;
            }
            Facet against = null;
            int kept = 0;
            for (Facet facet : facets) {
                if (scope.lets(facet, facet.key(row, now))) {
                    kept++;
                } else {
                    against = facet;
                }
            }
            if (kept == facets.length) {
                rows.add(row);
                Arrays.stream(facets).forEach(facet -> counts.get(facet).merge(facet.key(row, now), 1, Integer::sum));
            } else if (kept == facets.length - 1) {
                counts.get(against).merge(against.key(row, now), 1, Integer::sum);
            }
        }
        Map<Facet, List<Bar>> bars = new EnumMap<>(Facet.class);
        counts.forEach((facet, found) -> bars.put(facet, bars(facet, found, scope)));
        return new Narrowed(fleet, scope, List.copyOf(rows), bars);
    }

    private static List<Bar> bars(Facet facet, Map<String, Integer> counts, Scope scope) {
        return switch (facet) {
            case HEALTH -> fixed(facet, counts, scope, names(DeviceHealth.values()).reversed(), part -> DeviceWords.tone(DeviceHealth.valueOf(part)));
            case STATE -> fixed(facet, counts, scope, names(LifeCycle.values()), part -> DeviceWords.tone(LifeCycle.valueOf(part)));
            case SEEN -> fixed(facet, counts, scope, names(Seen.values()), Narrowed::tone);
            case SECTION, CARRIER -> free(facet, counts, scope);
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Tone tone(String seen) {
        return switch (Seen.valueOf(seen)) {
            case LONGER -> Tone.WARNING;
            case NEVER -> Tone.UNKNOWN;
            default -> Tone.PLAIN;
        };
    }

    private static List<Bar> fixed(Facet facet, Map<String, Integer> counts, Scope scope, List<String> parts, Function<String, Tone> tone) {
        return parts.stream().map(part -> new Bar(part, counts.getOrDefault(part, 0), tone.apply(part), scope.has(facet, part))).toList();
    }

    /** The most frequent first, those without one last. */
    private static List<Bar> free(Facet facet, Map<String, Integer> counts, Scope scope) {
        scope.chosen().getOrDefault(facet, java.util.Set.of()).forEach(part -> counts.putIfAbsent(part, 0));
        return counts.entrySet().stream().map(entry -> new Bar(entry.getKey(), entry.getValue(), Tone.PLAIN, scope.has(facet, entry.getKey())))
                .sorted(Comparator.comparing((Bar bar) -> bar.part().isEmpty()).thenComparing(Bar::count, Comparator.reverseOrder())
                        .thenComparing(Bar::part))
                .toList();
    }
}
