// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.health.Severity;

/** A lent device whose warranty is over, or soon will be. */
final class WarrantyRule implements DeviceRule {
    @Override
    public String id() {
        return "warranty";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        LocalDate today = facts.today();
        return device.device().warranty().filter(last -> device.lent() && last.isBefore(today.plusDays(facts.thresholds().warrantyDays())))
                .map(last -> last.isBefore(today)
                        ? Found.of(this, device, Severity.WARNING, "WarrantyRule_over", device.device().id().value(), last)
                                .since(facts.start(last.plusDays(1)))
                        : Found.of(this, device, Severity.WARNING, "WarrantyRule_soon", device.device().id().value(), last)
                                .since(facts.start(last.minusDays(facts.thresholds().warrantyDays() - 1L))));
    }
}
