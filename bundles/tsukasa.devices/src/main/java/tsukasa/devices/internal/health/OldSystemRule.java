// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;

/** An operating system that is older than the oldest build that will do. */
final class OldSystemRule implements DeviceRule {
    @Override
    public String id() {
        return "os";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        String wanted = facts.thresholds().osBuild();
        return device.facts().osBuild().filter(build -> device.lent() && Versions.older(build, wanted)).map(build -> Found.of(this, device,
                Severity.WARNING, "OldSystemRule_old", device.device().id().value(), device.facts().os().orElse("OS"), build, wanted));
    }
}
