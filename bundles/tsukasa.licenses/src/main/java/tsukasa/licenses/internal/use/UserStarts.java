// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.api.Section;

/** When users started successfully, and as members of which section. */
final class UserStarts {
    private final Map<String, TreeMap<Long, Optional<Section>>> starts = new HashMap<>();

    void add(String user, long instant, Optional<Section> section) {
        starts.computeIfAbsent(user, added -> new TreeMap<>()).merge(instant, section, (one, other) -> one.or(() -> other));
    }

    /** The first start at this instant or after it. */
    Optional<Long> next(String user, long instant) {
        return Optional.ofNullable(starts.get(user)).map(of -> of.ceilingKey(instant));
    }

    /** As the last start up to this instant says; if there is none, the first after it. */
    Optional<Section> section(String user, long instant) {
        TreeMap<Long, Optional<Section>> of = starts.getOrDefault(user, new TreeMap<>());
        return of.headMap(instant, true).descendingMap().values().stream().flatMap(Optional::stream).findFirst()
                .or(() -> of.tailMap(instant).values().stream().flatMap(Optional::stream).findFirst());
    }
}
