// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutStatus;
import tsukasa.devices.RolloutStatus.Ring;
import tsukasa.devices.RolloutStatus.State;
import tsukasa.devices.internal.health.Versions;

/** How far a roll-out is, by what devices say that they run. */
final class RingJudge {
    private RingJudge() {
    }

    /** Whether it says that it runs the version, or a later one. */
    static boolean runs(DeviceNow device, Rollout rollout) {
        return device.facts().client().filter(version -> Versions.compare(version, rollout.clientVersion()) >= 0).isPresent();
    }

    /**
     * @param devices those in use
     * @param before  which have been seen to run the version
     * @param silent  which were not heard of for more than twice their interval
     */
    static RolloutStatus status(Rollout rollout, List<DeviceNow> devices, Set<AssetNumber> before, Set<AssetNumber> silent) {
        SortedMap<Integer, List<DeviceNow>> byRing = new TreeMap<>();
        rollout.opened().keySet().forEach(ring -> byRing.put(ring, new ArrayList<>()));
        devices.forEach(device -> byRing.computeIfAbsent(device.device().ring(), ring -> new ArrayList<>()).add(device));
        List<Ring> rings = new ArrayList<>();
        byRing.forEach((ring, some) -> rings.add(ring(rollout, ring, some, before, silent)));
        return new RolloutStatus(rollout, rings);
    }

    private static Ring ring(Rollout rollout, int number, List<DeviceNow> devices, Set<AssetNumber> before, Set<AssetNumber> silent) {
        int reached = 0;
        List<AssetNumber> failed = new ArrayList<>();
        List<AssetNumber> open = new ArrayList<>();
        for (DeviceNow device : devices) {
            AssetNumber id = device.device().id();
            boolean runs = runs(device, rollout);
            if (runs && !silent.contains(id)) {
                reached++;
            } else if (runs || before.contains(id)) {
                failed.add(id);
            } else {
                open.add(id);
            }
        }
        Ring ring = new Ring(number, State.OPEN, Optional.ofNullable(rollout.opened().get(number)), devices.size(), reached, failed, open);
        return new Ring(number, state(ring, rollout.gate()), ring.opened(), ring.devices(), reached, failed, open);
    }

    private static State state(Ring ring, Rollout.Gate gate) {
        if (ring.opened().isEmpty()) {
            return State.WAITING;
        }
        return ring.failed().size() > gate.errors() ? State.HALTED : ring.share() >= gate.share() ? State.MET : State.OPEN;
    }

    /** Whether every ring that is open has met its gate. */
    static boolean met(RolloutStatus status) {
        return status.rings().stream().allMatch(ring -> ring.state() == State.MET || ring.state() == State.WAITING);
    }
}
