// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.health.Severity;

/** A system disk that is nearly full. */
final class FullDiskRule implements DeviceRule {
    @Override
    public String id() {
        return "disk";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        long size = device.facts().diskSize().map(Bytes::count).orElse(0L);
        return device.facts().diskFree().filter(free -> device.lent() && size > 0 && free.count() < size * facts.thresholds().diskFree())
                .map(free -> Found.of(this, device, Severity.WARNING, "FullDiskRule_full", device.device().id().value(), free,
                        (double) free.count() / size));
    }
}
