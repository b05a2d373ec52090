// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.List;
import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.PoolTraffic;

/** A plan pool that runs out before its month ends. */
final class PlanRule implements DeviceRule {
    @Override
    public String id() {
        return "plan";
    }

    @Override
    public List<Found> judge(FleetFacts facts) {
        return facts.pools().stream().filter(pool -> pool.runsOut().isPresent()).map(pool -> found(pool, facts)).toList();
    }

    private Found found(PoolTraffic pool, FleetFacts facts) {
        boolean out = pool.used().compareTo(pool.volume()) > 0;
        String name = pool.pool().id().value();
        Found found = new Found(id(), name, Optional.empty(), out ? Severity.CRITICAL : Severity.WARNING,
                out ? "PlanRule_out" : "PlanRule_soon", List.of(name, pool.volume(), pool.used(), pool.expected(), pool.runsOut().get(), pool.last()),
                Optional.empty());
        return out ? found.since(facts.start(pool.runsOut().get())) : found;
    }
}
