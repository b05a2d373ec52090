// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.internal.contact.Fact;

/** A SIM that is in another device than the one in which it belongs. */
final class MovedSimRule implements DeviceRule {
    @Override
    public String id() {
        return "sim";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        Optional<Iccid> said = device.facts().sim();
        if (said.isEmpty() || said.equals(device.device().sim()) || !device.lent() && !device.lost()) {
            return Optional.empty();
        }
        Optional<Device> owner = facts.register().deviceOf(said.get()).filter(other -> !other.id().equals(device.device().id()));
        if (owner.isEmpty() && device.device().sim().isEmpty()) {
            return Optional.empty();
        }
        Object asset = device.device().id().value();
        Object sim = said.get().value();
        Object when = device.said(Fact.SIM).orElse(facts.now());
        return Optional.of(owner
                .map(other -> Found.of(this, device, Severity.WARNING, "MovedSimRule_moved", asset, sim, other.id().value(), when))
                .orElseGet(() -> Found.of(this, device, Severity.WARNING, "MovedSimRule_other", asset, sim,
                        device.device().sim().map(Iccid::value).orElse(""), when)));
    }
}
