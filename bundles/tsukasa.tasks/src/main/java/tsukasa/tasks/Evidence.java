// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.api.Period;

/**
 * What people noted of their telework during a period, set beside what was said of tasks.
 *
 * @param notes          how many notes there are
 * @param unclear        how many of them have a name that several tasks have, and the section does not say which
 * @param sightings      by task, the newest first
 * @param contradictions by kind, then by task
 */
public record Evidence(Period period, int notes, int unclear, SortedMap<TaskId, List<Sighting>> sightings,
        List<Contradiction> contradictions) {
    public Evidence {
        sightings = Collections.unmodifiableSortedMap(new TreeMap<>(sightings));
        contradictions = List.copyOf(contradictions);
    }

    public List<Sighting> of(TaskId task) {
        return sightings.getOrDefault(task, List.of());
    }

    /** Whether anybody noted anything: if not, nothing is known of any task. */
    public boolean known() {
        return notes > 0;
    }
}
