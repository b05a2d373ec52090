// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which devices are to be seen.
 *
 * @param chosen by facet, the parts one of which a device is to belong to; a facet that is not there does not restrict
 * @param typed  words that must all be in what is known of the device
 */
record Scope(Map<Facet, Set<String>> chosen, String typed) {
    static final Scope ALL = new Scope(Map.of(), "");

    Scope {
        chosen = Map.copyOf(chosen);
    }

    Scope typed(String words) {
        return new Scope(chosen, words);
    }

    /** With this part if it was out, without it if it was in. */
    Scope toggled(Facet facet, String part) {
        Set<String> parts = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!parts.remove(part)) {
            parts.add(part);
        }
        return with(facet, parts);
    }

    Scope with(Facet facet, Set<String> parts) {
        Map<Facet, Set<String>> next = new EnumMap<>(Facet.class);
        next.putAll(chosen);
        if (parts.isEmpty()) {
            next.remove(facet);
        } else {
            next.put(facet, Set.copyOf(parts));
        }
        return new Scope(next, typed);
    }

    boolean has(Facet facet, String part) {
        return chosen.getOrDefault(facet, Set.of()).contains(part);
    }

    boolean lets(Facet facet, String part) {
        return !chosen.containsKey(facet) || has(facet, part);
    }

    List<String> words() {
        return Arrays.stream(FleetRow.narrow(typed).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Without the typed words, as {@link #read} reads it. */
    @Override
    public String toString() {
        return chosen.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "\t" + entry.getValue().stream().sorted().collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** What was remembered; what can't be read restricts nothing. */
    static Scope read(String text) {
        Scope scope = ALL;
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", -1);
            for (Facet facet : Facet.values()) {
                if (facet.name().equals(parts[0]) && parts.length > 1) {
                    scope = scope.with(facet, new LinkedHashSet<>(Arrays.asList(parts).subList(1, parts.length)));
                }
            }
        }
        return scope;
    }
}
