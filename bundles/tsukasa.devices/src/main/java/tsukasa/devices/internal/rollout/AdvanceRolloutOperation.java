// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutStatus;
import tsukasa.devices.RolloutStatus.Ring;
import tsukasa.devices.RolloutStatus.State;

/** Opens the next ring, or completes the roll-out after the last. */
record AdvanceRolloutOperation(StoredRolloutService service, Texts texts) implements Operation<Rollout> {
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
        RolloutStatus status = service.status(rollout);
        status.rings().stream().filter(ring -> ring.state() == State.HALTED).findFirst().ifPresent(ring -> {
            throw new Refusal(texts.text("Rollout_halted", ring.number(), ring.failed().size(), rollout.gate().errors()));
        });
        status.rings().stream().filter(ring -> ring.state() == State.OPEN).findFirst().ifPresent(ring -> {
            throw new Refusal(texts.text("Rollout_notMet", ring.number(), ring.share(), rollout.gate().share()));
        });
        Optional<Ring> next = status.rings().stream().filter(ring -> ring.state() == State.WAITING).findFirst();
        if (next.isPresent()) {
            service.store().open(rollout.id(), next.get().number(), change.at());
            change.summarize(texts.text("Rollout_opened", next.get().number(), next.get().devices(), rollout.clientVersion()));
        } else {
            service.store().end(rollout.id(), change.at(), false);
            change.summarize(texts.text("Rollout_complete", rollout.clientVersion()));
        }
        change.touches(DeviceService.TOPIC);
        return service.store().all().stream().filter(one -> one.id().equals(rollout.id())).findFirst().orElseThrow();
    }
}
