// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Devices counted.
 *
 * @param total    all of them
 * @param health   each that occurs
 * @param states   each that occurs
 * @param sections by name; devices without one are the group without a name, the last
 * @param carriers of the SIMs that belong in them, as above
 * @param seen     how long ago they were last seen, the shortest time first; those never seen are the bin without a limit, the last
 */
public record FleetCounts(int total, Map<DeviceHealth, Integer> health, Map<LifeCycle, Integer> states, List<Group> sections,
        List<Group> carriers, List<Bin> seen) {
    public FleetCounts {
        health = Collections.unmodifiableMap(health.isEmpty() ? new EnumMap<>(DeviceHealth.class) : new EnumMap<>(health));
        states = Collections.unmodifiableMap(states.isEmpty() ? new EnumMap<>(LifeCycle.class) : new EnumMap<>(states));
        sections = List.copyOf(sections);
        carriers = List.copyOf(carriers);
        seen = List.copyOf(seen);
    }

    /** How many of a group are how. */
    public record Group(Optional<String> name, Map<DeviceHealth, Integer> health) {
        public Group {
            health = Collections.unmodifiableMap(health.isEmpty() ? new EnumMap<>(DeviceHealth.class) : new EnumMap<>(health));
        }

        public int total() {
            return health.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * How many were last seen less than this time ago, and not less than that of the bin before.
     *
     * @param within empty: never seen
     */
    public record Bin(Optional<Duration> within, int count) {
    }

    public int of(DeviceHealth one) {
        return health.getOrDefault(one, 0);
    }
}
