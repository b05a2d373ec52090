// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.api.Layer;
import tsukasa.api.Section;

/**
 * A piece of the city's work, as its inventory has it. What nobody has said is empty, which is not zero.
 *
 * @param load     how much of it there is
 * @param answer   whether it can be done by telework, and what stands in the way
 * @param systems  what it is done with
 * @param weights  further numbers by which tasks can be weighed, by the name of their column
 */
public record Task(TaskId id, Optional<Section> section, String name, Load load, Layer layer, Answer answer, SortedSet<String> systems,
        SortedMap<String, Quantity> weights) {
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_SYSTEM = 100;
    public static final int LONGEST_WEIGHT_NAME = 60;
    public static final int MOST_SYSTEMS = 30;
    public static final int MOST_WEIGHTS = 40;

    /**
     * How much of a task there is.
     *
     * @param volume how often it is done in a year
     * @param hours  what it takes each time
     * @param people how many people it concerns
     */
    public record Load(Optional<Quantity> volume, Optional<Quantity> hours, Optional<Quantity> people) {
        public static final Load UNKNOWN = new Load(Optional.empty(), Optional.empty(), Optional.empty());

        /** Hours in a year: volume times hours; empty if either is not known. */
        public Optional<BigDecimal> yearlyHours() {
            return volume.flatMap(often -> hours.map(each -> often.value().multiply(each.value())));
        }
    }

    public Task {
        Objects.requireNonNull(id);
        Objects.requireNonNull(section);
        Objects.requireNonNull(load);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(answer);
        Names.require(name, "a task's name", LONGEST_NAME);
        systems.forEach(system -> Names.requireListed(system, "a system's name", LONGEST_SYSTEM));
        weights.keySet().forEach(weight -> Names.requireListed(weight, "a weight's name", LONGEST_WEIGHT_NAME));
        if (systems.size() > MOST_SYSTEMS || weights.size() > MOST_WEIGHTS) {
            throw new IllegalArgumentException("a task has up to " + MOST_SYSTEMS + " systems and " + MOST_WEIGHTS + " weights: " + id);
        }
        systems = Collections.unmodifiableSortedSet(new TreeSet<>(systems));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** The same task with another answer. */
    public Task with(Answer other) {
        return new Task(id, section, name, load, layer, other, systems, weights);
    }

    public boolean answered() {
        return answer.given();
    }

    public SortedSet<Blocker> blockers() {
        return answer.blockers();
    }
}
