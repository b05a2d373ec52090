// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceService;

/** Gives the devices in use to rings. */
record RingsOperation(StoredRolloutService service, DeviceService devices, Texts texts, List<Integer> sizes) implements Operation<Integer> {
    RingsOperation {
        sizes = List.copyOf(sizes);
    }

    @Override
    public Right right() {
        return StartRolloutOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("sizes", sizes.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    @Override
    public Integer run(Change change) {
        if (sizes.size() >= Device.LAST_RING || sizes.stream().anyMatch(size -> size < 1)) {
            throw new Refusal(texts.text("Rollout_sizes", Device.LAST_RING - 1));
        }
        service.store().running().ifPresent(other -> {
            throw new Refusal(texts.text("Rollout_runs", other.clientVersion()));
        });
        List<DeviceNow> used = service.used();
        int changed = 0;
        int from = 0;
        for (int ring = 1; ring <= sizes.size() + 1; ring++) {
            int to = ring > sizes.size() ? used.size() : Math.min(used.size(), from + sizes.get(ring - 1));
            int number = ring;
            List<AssetNumber> moved = new ArrayList<>(used.subList(from, to).stream().filter(device -> device.device().ring() != number)
                    .map(device -> device.device().id()).toList());
            if (!moved.isEmpty()) {
                devices.editAll(moved, toRing(ring)).run(change);
                changed += moved.size();
            }
            from = to;
        }
        change.summarize(texts.text("Rollout_rings", used.size(), changed));
        change.touches(DeviceService.TOPIC);
        return changed;
    }

    private static DeviceChange toRing(int ring) {
        return new DeviceChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ring),
                Optional.empty());
    }
}
