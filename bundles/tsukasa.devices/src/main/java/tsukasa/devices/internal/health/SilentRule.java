// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.health.Severity;

/** A lent device that was not heard of for more than twice its interval: how it is, nobody knows. */
final class SilentRule implements DeviceRule {
    @Override
    public String id() {
        return "silent";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        if (!device.lent()) {
            return Optional.empty();
        }
        Optional<Instant> seen = device.seen();
        Optional<Instant> from = seen.isPresent() ? facts.silentFrom(device) : device.loan().map(loan -> facts.silentFrom(loan.from()));
        return from.filter(facts.now()::isAfter).map(since -> seen
                .map(last -> Found.of(this, device, Severity.UNKNOWN, "SilentRule_silent", device.device().id().value(), last))
                .orElseGet(() -> Found.of(this, device, Severity.UNKNOWN, "SilentRule_never", device.device().id().value())).since(since));
    }
}
