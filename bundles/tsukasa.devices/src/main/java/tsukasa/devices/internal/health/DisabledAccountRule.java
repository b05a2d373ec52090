// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.DirectoryEntry;

/** A device that is lent though its account in the directory is closed: it can't log in. */
final class DisabledAccountRule implements DeviceRule {
    @Override
    public String id() {
        return "disabled";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        boolean closed = !device.directory().isEmpty() && device.directory().stream().allMatch(DirectoryEntry::disabled);
        return closed && device.lent() ? Optional.of(Found.of(this, device, Severity.WARNING, "DisabledAccountRule_disabled",
                device.device().id().value(), device.directory().getFirst().name())) : Optional.empty();
    }
}
