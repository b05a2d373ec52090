// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import tsukasa.api.Actor;

/**
 * A version of the client on its way to all devices.
 *
 * @param opened when each ring was opened, by its number
 * @param ended  when it was complete or stopped; empty while it runs
 */
public record Rollout(UUID id, String clientVersion, Gate gate, Instant began, Actor by, SortedMap<Integer, Instant> opened,
        Optional<Instant> ended, boolean stopped) {
    public Rollout {
        Objects.requireNonNull(id);
        Objects.requireNonNull(gate);
        opened = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(opened));
    }

    /**
     * What a ring must meet before the next one opens.
     *
     * @param share  of its devices that run the version, from 0 to 1
     * @param errors how many of its devices may have failed
     */
    public record Gate(double share, int errors) {
        public static final Gate USUAL = new Gate(0.9, 1);

        public Gate {
            if (!(share >= 0 && share <= 1) || errors < 0) {
                throw new IllegalArgumentException("a share is from 0 to 1 and errors are counted upwards: " + share + ", " + errors);
            }
        }
    }

    public boolean running() {
        return ended.isEmpty();
    }
}
