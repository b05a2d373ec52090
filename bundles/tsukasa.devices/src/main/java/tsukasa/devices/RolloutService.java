// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/**
 * Brings a version of the client to all devices, ring after ring. What a device runs is taken from its contacts; it is not installed from
 * here: the devices of the open rings are those that may be updated. A service; reads the database, so not for the UI thread.
 */
public interface RolloutService {
    /** The one that runs. */
    Optional<RolloutStatus> running();

    /** All that ever were, the latest first. */
    List<Rollout> all();

    /** Opens the first ring. Refused while another one runs. */
    Operation<Rollout> start(String clientVersion, Rollout.Gate gate);

    /** Opens the next ring; refused unless the one before has met its gate. Once the last has met it, the roll-out is complete. */
    Operation<Rollout> advance();

    /** Opens nothing more. */
    Operation<Rollout> stop();

    /** Gives the devices in use, in the order of their asset numbers, to rings of these sizes; the rest is one more ring. */
    Operation<Integer> rings(List<Integer> sizes);
}
