// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Rollout;

/** Ends a roll-out before it is complete; what runs the version goes on running it. */
record StopRolloutOperation(StoredRolloutService service, Texts texts) implements Operation<Rollout> {
    @Override
    public Right right() {
        return StartRolloutOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of();
    }

    @Override
    public Rollout run(Change change) {
        Rollout rollout = service.store().running().orElseThrow(() -> new Refusal(texts.text("Rollout_none")));
        service.store().end(rollout.id(), change.at(), true);
        change.summarize(texts.text("Rollout_stopped", rollout.clientVersion()));
        change.touches(DeviceService.TOPIC);
        return service.store().all().stream().filter(one -> one.id().equals(rollout.id())).findFirst().orElseThrow();
    }
}
