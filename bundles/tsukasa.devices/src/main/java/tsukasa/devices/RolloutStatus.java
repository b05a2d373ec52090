// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a roll-out is.
 *
 * @param rings by number
 */
public record RolloutStatus(Rollout rollout, List<Ring> rings) {
    public RolloutStatus {
        rings = List.copyOf(rings);
    }

    /** How a ring stands. */
    public enum State {
        WAITING, OPEN,
        /** It has met its gate. */
        MET,
        /** More of its devices have failed than may. */
        HALTED
    }

    /**
     * One ring.
     *
     * @param devices that are in use
     * @param reached those that run the version, or a later one
     * @param failed  those that ran it and run an older one again, or were not heard of for more than twice their interval since
     * @param open    those that are still to be updated, and have not failed
     */
    public record Ring(int number, State state, Optional<Instant> opened, int devices, int reached, List<AssetNumber> failed,
            List<AssetNumber> open) {
        public Ring {
            failed = List.copyOf(failed);
            open = List.copyOf(open);
        }

        public double share() {
            return devices == 0 ? 1 : (double) reached / devices;
        }
    }
}
