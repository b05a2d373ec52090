// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.register.HistoryStore.Kind;

/** What the operations on devices share: what holds between devices, how a change is kept and told. */
public final class DeviceDesk {
    private final DeviceStorage storage;
    private final DeviceStore devices;
    private final HistoryStore history;
    private final Function<Iccid, Optional<Sim>> sims;
    private final Function<AssetNumber, List<Loan>> loans;
    private final Texts texts;

    /** @param loans all of a device, the latest first */
    public DeviceDesk(DeviceStorage storage, Function<Iccid, Optional<Sim>> sims, Function<AssetNumber, List<Loan>> loans) {
        this.storage = storage;
        this.sims = sims;
        this.loans = loans;
        devices = new DeviceStore(storage);
        history = new HistoryStore(storage);
        texts = storage.texts(storage.site().locale());
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    DeviceStore devices() {
        return devices;
    }

    List<Loan> loans(AssetNumber device) {
        return loans.apply(device);
    }

    public DeviceStorage storage() {
        return storage;
    }

    /** @throws Refusal if it is not registered */
    public Device known(AssetNumber id) {
        return devices.find(id).orElseThrow(() -> new Refusal(text("Device_gone", id)));
    }

    /** States that a device may be in while it is lent. */
    static boolean lendable(LifeCycle state) {
        return state == LifeCycle.LENT || state == LifeCycle.IN_REPAIR || state == LifeCycle.LOST;
    }

    void add(List<Device> added, Change change, String summary) {
        added.stream().filter(device -> devices.find(device.id()).isPresent()).findFirst().ifPresent(device -> {
            throw new Refusal(text("Device_taken", device.id(), device.id()));
        });
        devices.add(added);
        added.forEach(device -> check(Optional.empty(), device));
        tell(change, List.of(), added, summary);
    }

    void put(List<Device> before, List<Device> after, Change change, String summary) {
        devices.put(after);
        for (int i = 0; i < after.size(); i++) {
            check(Optional.of(before.get(i)), after.get(i));
        }
        tell(change, before, after, summary);
    }

    /** Against what is stored, itself and those that came with it among them. */
    private void check(Optional<Device> before, Device after) {
        Optional<Loan> loan = before.map(Device::state).equals(Optional.of(after.state())) ? Optional.empty()
                : loans.apply(after.id()).stream().filter(Loan::open).findFirst();
        if (loan.isPresent() && !lendable(after.state())) {
            throw new Refusal(text("Device_stillLent", after.id()));
        }
        boolean lends = after.state() == LifeCycle.LENT && !before.map(Device::state).equals(Optional.of(LifeCycle.LENT));
        if (lends && loan.isEmpty()) {
            throw new Refusal(text("Device_lentByLoan", after.id()));
        }
        if (before.isEmpty()) {
            unique(after, "assetKey", after.id().value(), "Device_taken", true);
        }
        if (before.isEmpty() || !before.get().serial().equals(after.serial())) {
            unique(after, "serialKey", after.serial(), "Device_serialTaken", true);
        }
        boolean revived = before.filter(DeviceStore::retired).isPresent() && !DeviceStore.retired(after);
        if (before.isEmpty() || revived || !before.get().name().equals(after.name())) {
            unique(after, "computerKey", after.name(), "Device_nameTaken", false);
        }
        if (after.sim().isPresent() && (before.isEmpty() || revived || !before.get().sim().equals(after.sim()))) {
            Iccid sim = after.sim().get();
            sims.apply(sim).orElseThrow(() -> new Refusal(text("Sim_gone", sim)));
            unique(after, "sim", sim.value(), "Device_simTaken", false);
        }
    }

    private void unique(Device device, String column, String name, String key, boolean retiredToo) {
        if (name.isBlank() || !retiredToo && DeviceStore.retired(device)) {
            return;
        }
        devices.having(column, LookupKey.of(name)).stream()
                .filter(other -> !other.id().equals(device.id()) && (retiredToo || !DeviceStore.retired(other))).findFirst().ifPresent(other -> {
                    throw new Refusal(text(key, name, other.id()));
                });
    }

    void remove(Device device, Change change, String summary) {
        devices.remove(device.id());
        tell(change, List.of(device), List.of(), summary);
    }

    private void tell(Change change, List<Device> before, List<Device> after, String summary) {
        Map<AssetNumber, Map<String, String>> was = new TreeMap<>();
        Map<AssetNumber, Map<String, String>> became = new TreeMap<>();
        before.forEach(device -> was.put(device.id(), Said.of(device)));
        after.forEach(device -> became.put(device.id(), Said.of(device)));
        Map<AssetNumber, Map<String, String>> all = new TreeMap<>(was);
        all.putAll(became);
        history.add(all.keySet().stream().map(id -> Said.changed(Kind.DEVICE, id.value(), was.getOrDefault(id, Map.of()),
                became.getOrDefault(id, Map.of()))).toList(), change.at(), change.actor(), summary);
        change.describe(Said.devices(before), Said.devices(after));
        change.summarize(summary);
        change.touches(DeviceService.TOPIC);
    }
}
