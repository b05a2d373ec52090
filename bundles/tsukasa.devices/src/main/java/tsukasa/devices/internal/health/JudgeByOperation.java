// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Thresholds;
import tsukasa.devices.internal.contact.FleetStorage;

/** Changes from where on something is the matter. */
record JudgeByOperation(FleetStorage storage, Texts texts, Thresholds thresholds) implements Operation<Thresholds> {
    private static final Right RIGHT = new Right("devices.thresholds");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return ThresholdStore.settings(thresholds);
    }

    @Override
    public Thresholds run(Change change) {
        ThresholdStore store = new ThresholdStore(storage);
        Thresholds before = store.get();
        store.put(thresholds);
        change.describe(lines(before), lines(thresholds));
        change.summarize(texts.text("Thresholds_changed"));
        change.touches(DeviceService.TOPIC);
        return thresholds;
    }

    private static String lines(Thresholds thresholds) {
        return ThresholdStore.settings(thresholds).entrySet().stream().map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining("\n"));
    }
}
