// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;

/** A clock that is off. */
final class ClockRule implements DeviceRule {
    @Override
    public String id() {
        return "clock";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        return device.facts().drift().filter(drift -> device.lent() && drift.abs().compareTo(facts.thresholds().drift()) > 0)
                .map(drift -> Found.of(this, device, Severity.WARNING, drift.isNegative() ? "ClockRule_behind" : "ClockRule_ahead",
                        device.device().id().value(), drift.abs()));
    }
}
