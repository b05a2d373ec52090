// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.UnknownDevice;

/**
 * The fleet as it was at one moment, read and judged in one pass.
 *
 * @param devices by asset number
 * @param found   everything that rules found, the gravest first
 * @param kept    what is kept of each of them, by id
 */
record FleetView(Instant at, FleetFacts facts, List<Judged> devices, Map<AssetNumber, Judged> byAsset, List<Found> found,
        Map<String, FindingRow> kept, List<UnknownDevice> unknown) {
    /**
     * A device and what was found in it.
     *
     * @param text by which it is searched
     */
    record Judged(DeviceNow now, Watched watched, List<Found> found, String text) {
    }

    boolean silenced(Found one) {
        return Optional.ofNullable(kept.get(one.id())).filter(row -> row.silent(at)).isPresent();
    }

    /** The gravest of what is not silenced; one that is not in use and of which nothing was found is idle. */
    static DeviceHealth health(Watched device, List<Found> found, Map<String, FindingRow> kept, Instant now) {
        return found.stream().filter(one -> Optional.ofNullable(kept.get(one.id())).filter(row -> row.silent(now)).isEmpty())
                .map(one -> DeviceHealth.valueOf(one.severity().name())).max(DeviceHealth::compareTo)
                .orElse(device.lent() ? DeviceHealth.OK : DeviceHealth.IDLE);
    }
}
