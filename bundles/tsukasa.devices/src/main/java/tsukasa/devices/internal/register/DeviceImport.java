// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.api.Section;
import tsukasa.api.source.ImportRow;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.internal.register.HistoryStore.Entry;
import tsukasa.devices.internal.register.HistoryStore.Kind;
import tsukasa.reports.plain.RowProblems;

/** One import of devices, by asset number. */
final class DeviceImport implements RegisterImport {
    private static final String STATES = Arrays.stream(LifeCycle.values()).map(LifeCycle::code).collect(Collectors.joining(", "));
    private static final String ICCID = "[0-9]{10,22}";
    private final DeviceStorage storage;
    private final DeviceStore store;
    private final RowProblems problems;
    private final Set<Iccid> sims;
    private final Set<AssetNumber> lent;
    private final Map<AssetNumber, Device> stored = new TreeMap<>();
    private final Map<AssetNumber, Line> lines = new LinkedHashMap<>();

    DeviceImport(DeviceStorage storage, RowProblems problems) {
        this.storage = storage;
        this.problems = problems;
        store = new DeviceStore(storage);
        sims = store.sims();
        lent = store.lent();
        store.all().forEach(device -> stored.put(device.id(), device));
    }

    private record Line(ImportRow row, Device device) {
    }

    @Override
    public void read(ImportRow row) {
        KeptCells cells = new KeptCells(row, "DeviceFields", problems);
        String asset = cells.required(DeviceFields.ASSET, AssetNumber.LONGEST, "");
        Optional<Device> before = asset.isEmpty() ? Optional.empty() : Optional.ofNullable(stored.get(new AssetNumber(asset)));
        String serial = cells.text(DeviceFields.SERIAL, Device.LONGEST, before.map(Device::serial).orElse(""));
        String model = cells.text(DeviceFields.MODEL, Device.LONGEST, before.map(Device::model).orElse(""));
        String name = cells.required(DeviceFields.NAME, Device.LONGEST, before.map(Device::name).orElse(""));
        LifeCycle state = cells.code(DeviceFields.STATE, before.map(Device::state).orElse(LifeCycle.IN_STOCK), LifeCycle::ofCode, STATES);
        Optional<Section> section = cells.thing(DeviceFields.SECTION, Device.LONGEST, before.flatMap(Device::section), Section::new);
        Optional<String> contract = cells.thing(DeviceFields.CONTRACT, Device.LONGEST, before.flatMap(Device::contract), text -> text);
        var warranty = cells.day(DeviceFields.WARRANTY, before.flatMap(Device::warranty));
        Optional<Iccid> sim = sim(cells, before.flatMap(Device::sim));
        int ring = (int) cells.number(DeviceFields.RING, 1, Device.LAST_RING, before.map(Device::ring).orElse(Device.LAST_RING));
        String location = cells.text(DeviceFields.LOCATION, Device.LONGEST, before.map(Device::location).orElse(""));
        String notes = cells.text(DeviceFields.NOTES, Device.LONGEST_NOTES, before.map(Device::notes).orElse(""));
        if (cells.sound()) {
            keep(row, new Device(new AssetNumber(asset), serial, model, name, state, section, contract, warranty, sim, ring, location, notes));
        }
    }

    private Optional<Iccid> sim(KeptCells cells, Optional<Iccid> before) {
        Optional<String> text = cells.thing(DeviceFields.SIM, Device.LONGEST, before.map(Iccid::value), one -> one);
        if (text.filter(one -> !one.matches(ICCID)).isPresent()) {
            cells.wrong(DeviceFields.SIM, "Import_iccid", text.get());
            return Optional.empty();
        }
        Optional<Iccid> sim = text.map(Iccid::new);
        sim.filter(one -> !sims.contains(one)).ifPresent(one -> cells.wrong(DeviceFields.SIM, "Sim_gone", one));
        return sim;
    }

    private void keep(ImportRow row, Device device) {
        Line first = lines.putIfAbsent(device.id(), new Line(row, device));
        if (first != null && !first.device.equals(device)) {
            problems.add(row, DeviceFields.ASSET, "Import_twice", device.id(), String.valueOf(first.row.line()));
        }
    }

    @Override
    public long compare() {
        Map<AssetNumber, Device> then = new TreeMap<>(stored);
        lines.values().forEach(line -> then.put(line.device.id(), line.device));
        List<Device> inUse = then.values().stream().filter(device -> !DeviceStore.retired(device)).toList();
        clash(then.values(), DeviceFields.ASSET, "Device_taken", device -> LookupKey.of(device.id().value()));
        clash(inUse, DeviceFields.NAME, "Device_nameTaken", device -> LookupKey.of(device.name()));
        clash(then.values(), DeviceFields.SERIAL, "Device_serialTaken", device -> LookupKey.of(device.serial()));
        clash(inUse, DeviceFields.SIM, "Device_simTaken", device -> device.sim().map(Iccid::value).orElse(""));
        lines.values().stream().filter(line -> lent.contains(line.device.id()) && !DeviceDesk.lendable(line.device.state()))
                .forEach(line -> problems.add(line.row, DeviceFields.STATE, "Device_stillLent", line.device.id()));
        lines.values().removeIf(line -> line.device.equals(stored.get(line.device.id())));
        return lines.size();
    }

    private void clash(Iterable<Device> devices, String field, String text, Function<Device, String> key) {
        Map<String, AssetNumber> first = new HashMap<>();
        for (Device device : devices) {
            AssetNumber other = key.apply(device).isEmpty() ? null : first.putIfAbsent(key.apply(device), device.id());
            if (other != null) {
                Stream.of(device.id(), other).map(lines::get).filter(Objects::nonNull).min(Comparator.comparing(line -> unchanged(line, key)))
                        .ifPresent(line -> problems.add(line.row, field, text, line.row.value(field), line.device.id().equals(other) ? device.id() : other));
            }
        }
    }

    private boolean unchanged(Line line, Function<Device, String> key) {
        Device before = stored.get(line.device.id());
        return before != null && key.apply(before).equals(key.apply(line.device));
    }

    @Override
    public void store() {
        List<Device> fresh = new ArrayList<>();
        List<Device> changed = new ArrayList<>();
        List<Entry> history = new ArrayList<>();
        for (Line line : lines.values()) {
            Device before = stored.get(line.device.id());
            (before == null ? fresh : changed).add(line.device);
            history.add(Said.changed(Kind.DEVICE, line.device.id().value(), before == null ? Map.of() : Said.of(before), Said.of(line.device)));
        }
        store.add(fresh);
        store.put(changed);
        new HistoryStore(storage).imported(history, lines.values().iterator().next().row.file());
    }
}
