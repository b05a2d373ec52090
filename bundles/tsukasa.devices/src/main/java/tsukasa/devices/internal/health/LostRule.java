// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.LostCase;

/** A lost device, and above all one that is still seen. */
final class LostRule implements DeviceRule {
    @Override
    public String id() {
        return "lost";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        if (!device.lost()) {
            return Optional.empty();
        }
        Optional<Instant> began = Optional.ofNullable(facts.lost().get(device.device().id())).map(LostCase::began);
        Instant known = began.orElse(facts.now().minus(facts.thresholds().interval()));
        Optional<Found> found = device.seen().filter(seen -> seen.isAfter(known))
                .map(seen -> Found.of(this, device, Severity.CRITICAL, "LostRule_seen", device.device().id().value(), seen,
                        device.facts().user().map(Object::toString).orElse("?"), device.facts().address().orElse("?")))
                .or(() -> Optional.of(Found.of(this, device, Severity.CRITICAL, "LostRule_lost", device.device().id().value())));
        return began.isPresent() ? found.map(one -> one.since(began.get())) : found;
    }
}
