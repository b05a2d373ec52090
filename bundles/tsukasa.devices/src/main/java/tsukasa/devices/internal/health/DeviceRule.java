// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.List;
import java.util.Optional;

/** One thing that can be the matter. Has no state; its texts are named after its class. */
interface DeviceRule {
    /** Stable, a word. */
    String id();

    /** What is the matter with this device. Called once for each, so it must not go through the others. */
    default Optional<Found> judge(Watched device, FleetFacts facts) {
        return Optional.empty();
    }

    /** What is the matter with anything else. */
    default List<Found> judge(FleetFacts facts) {
        return List.of();
    }
}
