// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.UserId;

/** The refused starts of a pool in a period, oldest first. */
public record Denials(Period period, List<Refused> all) {
    public Denials {
        all = List.copyOf(all);
    }

    /** How many of those who were refused did not get in within the grace. */
    public int real() {
        return all.size() - passing();
    }

    /** How many got in within the grace. */
    public int passing() {
        return (int) all.stream().filter(Refused::passing).count();
    }

    /** By hour of the day in this zone, all 24. */
    public List<Count> byHour(ZoneId zone) {
        int[][] counts = new int[HeatMap.HOURS][2];
        all.forEach(refused -> counts[refused.at().atZone(zone).getHour()][refused.passing() ? 1 : 0]++);
        return Arrays.stream(counts).map(count -> new Count(count[0], count[1])).toList();
    }

    /** By section, also those of whom none is known. */
    public Map<Optional<Section>, Count> bySection() {
        return by(Refused::section, Section::value);
    }

    /** By user, also those of whom none is known. */
    public Map<Optional<UserId>, Count> byUser() {
        return by(Refused::user, UserId::value);
    }

    private <T> Map<Optional<T>, Count> by(Function<Refused, Optional<T>> of, Function<T, String> name) {
        Map<Optional<T>, Count> counts = new TreeMap<>(Comparator.comparing(key -> key.map(name).orElse("")));
        all.forEach(refused -> counts.merge(of.apply(refused), refused.passing() ? new Count(0, 1) : new Count(1, 0), Count::plus));
        return counts;
    }

    /**
     * One refused start.
     *
     * @param section  of the user, as the nearest start of theirs before it says, else the nearest after it
     * @param gotIn    when the same user first started successfully at or after it, if that was within the grace (its last instant included)
     */
    public record Refused(Instant at, Optional<UserId> user, Optional<Section> section, Optional<String> reason, Optional<Instant> gotIn) {
        /** Whether it is transient: followed by a successful start within the grace. */
        public boolean passing() {
            return gotIn.isPresent();
        }
    }

    /** How many were true denials, and how many transient. */
    public record Count(int real, int passing) {
        public int all() {
            return real + passing;
        }

        Count plus(Count other) {
            return new Count(real + other.real, passing + other.passing);
        }
    }
}
