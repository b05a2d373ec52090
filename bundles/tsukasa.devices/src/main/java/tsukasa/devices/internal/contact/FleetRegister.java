// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Sim;

/** Devices and SIMs as they are registered, to be found by what others call them. */
public final class FleetRegister {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String JAPAN = "+81";
    private final List<Device> devices;
    private final List<Sim> sims;
    private final Map<String, Device> byKey = new HashMap<>();
    private final Map<AssetNumber, List<String>> keys = new HashMap<>();
    private final Map<Iccid, Sim> byIccid = new HashMap<>();
    private final Map<String, Sim> byLine = new HashMap<>();
    private final Map<Iccid, Device> bySim = new HashMap<>();

    /** A name that several have is the computer name of one rather than its asset or serial number, and not that of one retired. */
    public FleetRegister(List<Device> devices, List<Sim> sims) {
        this.devices = List.copyOf(devices);
        this.sims = List.copyOf(sims);
        for (boolean retired : new boolean[] { false, true }) {
            List<Device> some = devices.stream().filter(device -> retired == (device.state() == LifeCycle.RETIRED)).toList();
            name(some, Device::name);
            name(some, device -> device.id().value());
            name(some, Device::serial);
            some.forEach(device -> device.sim().ifPresent(sim -> bySim.putIfAbsent(sim, device)));
        }
        byKey.forEach((key, device) -> keys.merge(device.id(), List.of(key),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList()));
        for (Sim sim : sims) {
            byIccid.put(sim.id(), sim);
            if (!sim.line().isBlank()) {
                byLine.putIfAbsent(line(sim.line()), sim);
            }
        }
    }

    private void name(List<Device> some, Function<Device, String> name) {
        for (Device device : some) {
            String key = DeviceKey.of(name.apply(device));
            if (!key.isEmpty()) {
                byKey.putIfAbsent(key, device);
            }
        }
    }

    public List<Device> devices() {
        return devices;
    }

    public List<Sim> sims() {
        return sims;
    }

    public Optional<Device> device(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Under which keys sources may speak of this device. */
    public List<String> keys(AssetNumber device) {
        return keys.getOrDefault(device, List.of());
    }

    public Optional<Sim> sim(Iccid id) {
        return Optional.ofNullable(byIccid.get(id));
    }

    /** The SIM of this line, with or without hyphens, with the country's prefix or without. */
    public Optional<Sim> simOfLine(String number) {
        return Optional.ofNullable(byLine.get(line(number)));
    }

    /** The device in which this SIM belongs. */
    public Optional<Device> deviceOf(Iccid sim) {
        return Optional.ofNullable(bySim.get(sim));
    }

    /** How a line's number is compared and kept: its digits, as they are dialed within the country. */
    public static String line(String number) {
        String bare = number.strip();
        String digits = NO_DIGIT.matcher(bare).replaceAll("");
        String local = bare.startsWith(JAPAN) ? "0" + digits.substring(JAPAN.length() - 1) : digits;
        return local.isEmpty() ? bare : local;
    }
}
