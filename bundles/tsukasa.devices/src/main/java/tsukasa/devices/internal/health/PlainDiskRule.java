// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.Encryption;
import tsukasa.devices.internal.contact.Fact;

/** A disk that is not encrypted. */
final class PlainDiskRule implements DeviceRule {
    @Override
    public String id() {
        return "encryption";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        boolean off = device.facts().encryption().filter(Encryption.OFF::equals).isPresent();
        return off && (device.lent() || device.lost()) ? Optional.of(Found.of(this, device, Severity.CRITICAL, "PlainDiskRule_off",
                device.device().id().value(), device.said(Fact.ENCRYPTION).orElse(facts.now()))) : Optional.empty();
    }
}
