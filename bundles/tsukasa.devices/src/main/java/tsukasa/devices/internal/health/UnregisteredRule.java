// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.List;
import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.DirectoryEntry;

/** A computer of a directory that nobody has registered. */
final class UnregisteredRule implements DeviceRule {
    @Override
    public String id() {
        return "unregistered";
    }

    @Override
    public List<Found> judge(FleetFacts facts) {
        return facts.unregistered().stream().filter(entry -> !entry.disabled()).map(this::found).toList();
    }

    private Found found(DirectoryEntry entry) {
        Found found = new Found(id(), entry.name(), Optional.empty(), Severity.UNKNOWN, "UnregisteredRule_unregistered", List.of(entry.name()),
                Optional.empty());
        return entry.created().map(found::since).orElse(found);
    }
}
