// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceService;
import tsukasa.devices.PlanPool;
import tsukasa.devices.internal.register.Said;

/** Adds a plan pool, or replaces the one of this name. */
public record PutPlanOperation(SimDesk desk, PlanPool pool) implements Operation<PlanPool> {
    @Override
    public Right right() {
        return AddSimsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("pool", pool.id().value());
    }

    @Override
    public PlanPool run(Change change) {
        Optional<PlanPool> before = desk.plans().find(pool.id());
        desk.plans().put(List.of(pool));
        change.describe(Said.lines(before.map(PlanFields::row).stream().toList()), Said.lines(List.of(PlanFields.row(pool))));
        change.summarize(desk.text("Plan_put", pool.id()));
        change.touches(DeviceService.TOPIC);
        return pool;
    }
}
