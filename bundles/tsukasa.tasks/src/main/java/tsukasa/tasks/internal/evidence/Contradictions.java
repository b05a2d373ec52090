// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import tsukasa.api.Section;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Contradiction.Kind;
import tsukasa.tasks.Sighting;
import tsukasa.tasks.TaskId;

/** Finds tasks of which people say one thing and do another. */
final class Contradictions {
    /** For so long a task must have been possible before it is told that nobody was seen to do it. */
    static final int DAYS = 90;
    private static final Comparator<Contradiction> ORDER = Comparator.comparing(Contradiction::kind).thenComparing(one -> one.task().task().id());
    private final SortedMap<TaskId, List<Sighting>> sightings;
    private final Set<Section> noting;
    private final LocalDate since;

    /** @param noting the sections that note which tasks they do */
    Contradictions(SortedMap<TaskId, List<Sighting>> sightings, Set<Section> noting, LocalDate day) {
        this.sightings = sightings;
        this.noting = noting;
        since = day.minusDays(DAYS);
    }

    List<Contradiction> in(List<Assessment> tasks) {
        List<Contradiction> found = new ArrayList<>();
        for (Assessment task : tasks) {
            List<Sighting> seen = sightings.getOrDefault(task.task().id(), List.of());
            kind(task, !seen.isEmpty()).ifPresent(kind -> found.add(new Contradiction(task, kind, seen.size(), last(seen))));
        }
        found.sort(ORDER);
        return found;
    }

    private Optional<Kind> kind(Assessment task, boolean seen) {
        if (seen && task.excluded()) {
            return Optional.of(Kind.DONE_THOUGH_EXCLUDED);
        }
        if (seen && impossible(task)) {
            return Optional.of(Kind.DONE_THOUGH_IMPOSSIBLE);
        }
        boolean forLong = task.completable() && task.task().answer().day().filter(day -> day.isAfter(since)).isEmpty();
        return !seen && forLong && task.task().section().filter(noting::contains).isPresent() ? Optional.of(Kind.NEVER_SEEN) : Optional.empty();
    }

    /** What can be done in part may well be seen. */
    private static boolean impossible(Assessment task) {
        return task.task().answered() && !task.left().isEmpty() && task.task().answer().declared() != Completable.PARTLY;
    }

    private static Optional<Instant> last(List<Sighting> seen) {
        return seen.stream().map(sighting -> sighting.note().start()).max(Comparator.naturalOrder());
    }

    /** The sections of those who named a task. */
    static Set<Section> noting(Map<TaskId, List<Sighting>> sightings) {
        return sightings.values().stream().flatMap(List::stream).flatMap(sighting -> sighting.note().section().stream())
                .collect(Collectors.toSet());
    }
}
