// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.operation.Operation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutService;
import tsukasa.devices.RolloutStatus;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.DatabaseFault;

/** Follows a roll-out by the contacts of devices. */
@Component
public final class StoredRolloutService implements RolloutService {
    private static final String SILENT = "silent";
    private final FleetStorage storage;
    private final FleetService fleet;
    private final DeviceService devices;

    @Activate
    public StoredRolloutService(@Reference FleetStorage storage, @Reference FleetService fleet, @Reference DeviceService devices) {
        this.storage = storage;
        this.fleet = fleet;
        this.devices = devices;
    }

    @Override
    public Optional<RolloutStatus> running() {
        return store().running().map(this::status);
    }

    @Override
    public List<Rollout> all() {
        return store().all();
    }

    RolloutStore store() {
        return new RolloutStore(storage);
    }

    List<DeviceNow> used() {
        return fleet.devices(DeviceQuery.ALL.in(Set.of(LifeCycle.LENT))).devices();
    }

    RolloutStatus status(Rollout rollout) {
        List<DeviceNow> used = used();
        Set<AssetNumber> before = store().reached(rollout.id());
        List<AssetNumber> news = used.stream().filter(device -> RingJudge.runs(device, rollout)).map(device -> device.device().id())
                .filter(id -> !before.contains(id)).toList();
        if (!news.isEmpty() && !storage.tables().database().inTransaction()) {
            keep(rollout, news);
        }
        before.addAll(news);
        Set<AssetNumber> silent = fleet.devices(DeviceQuery.ALL.found(SILENT)).devices().stream().map(device -> device.device().id())
                .collect(Collectors.toSet());
        return RingJudge.status(rollout, used, before, silent);
    }

    /** Another console that sees the same may have kept it first. */
    private void keep(Rollout rollout, List<AssetNumber> news) {
        try {
            storage.tables().database().transaction(() -> store().reached(rollout.id(), news, storage.site().now()));
        } catch (DatabaseFault e) {
            if (!e.duplicate()) {
                throw e;
            }
        }
    }

    @Override
    public Operation<Rollout> start(String clientVersion, Rollout.Gate gate) {
        return new StartRolloutOperation(this, texts(), new TimeOrderedIds(storage.site().clock()).next(), clientVersion, gate);
    }

    @Override
    public Operation<Rollout> advance() {
        return new AdvanceRolloutOperation(this, texts());
    }

    @Override
    public Operation<Rollout> stop() {
        return new StopRolloutOperation(this, texts());
    }

    @Override
    public Operation<Integer> rings(List<Integer> sizes) {
        return new RingsOperation(this, devices, texts(), sizes);
    }

    private Texts texts() {
        return Texts.of(StoredRolloutService.class, storage.site().locale());
    }
}
