// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Rollout;

/** Begins a roll-out with its first ring. */
record StartRolloutOperation(StoredRolloutService service, Texts texts, UUID id, String clientVersion, Rollout.Gate gate)
        implements Operation<Rollout> {
    static final Right RIGHT = new Right("devices.rollout");
    private static final int LONGEST_VERSION = 100;

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("version", clientVersion);
        arguments.put("share", String.valueOf(gate.share()));
        arguments.put("errors", String.valueOf(gate.errors()));
        return arguments;
    }

    @Override
    public Rollout run(Change change) {
        String version = clientVersion.strip();
        if (!version.matches(".*[0-9].*") || version.length() > LONGEST_VERSION) {
            throw new Refusal(texts.text("Rollout_version", clientVersion));
        }
        service.store().running().ifPresent(other -> {
            throw new Refusal(texts.text("Rollout_runs", other.clientVersion()));
        });
        List<DeviceNow> used = service.used();
        int first = used.stream().mapToInt(device -> device.device().ring()).min()
                .orElseThrow(() -> new Refusal(texts.text("Rollout_noDevices")));
        TreeMap<Integer, java.time.Instant> opened = new TreeMap<>();
        opened.put(first, change.at());
        Rollout rollout = new Rollout(id, version, gate, change.at(), change.actor(), opened, Optional.empty(), false);
        service.store().add(rollout);
        service.store().open(id, first, change.at());
        change.summarize(texts.text("Rollout_started", version, first, used.stream().filter(device -> device.device().ring() == first).count()));
        change.touches(DeviceService.TOPIC);
        return rollout;
    }
}
