// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;

/** A client that is older than the oldest that will do. */
final class OldClientRule implements DeviceRule {
    @Override
    public String id() {
        return "client";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        String wanted = facts.thresholds().clientVersion();
        return device.facts().client().filter(version -> device.lent() && Versions.older(version, wanted))
                .map(version -> Found.of(this, device, Severity.WARNING, "OldClientRule_old", device.device().id().value(), version, wanted));
    }
}
