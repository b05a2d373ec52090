// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetCounts;
import tsukasa.devices.FleetPage;
import tsukasa.devices.FleetService;
import tsukasa.devices.Loan;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.UnknownDevice;

/** The fleet as it is registered, seen when the test says. */
public final class FakeFleet implements FleetService {
    private final DeviceService devices;
    private final Map<AssetNumber, Instant> seen = new HashMap<>();
    private final Map<AssetNumber, DeviceHealth> health = new HashMap<>();
    private final Map<AssetNumber, Contact.Facts> facts = new HashMap<>();

    public FakeFleet(DeviceService devices) {
        this.devices = devices;
    }

    public FakeFleet seen(String asset, Instant at) {
        seen.put(new AssetNumber(asset), at);
        return this;
    }

    public FakeFleet judged(String asset, DeviceHealth one, Contact.Facts said) {
        health.put(new AssetNumber(asset), one);
        facts.put(new AssetNumber(asset), said);
        return this;
    }

    @Override
    public FleetPage devices(DeviceQuery query) {
        List<DeviceNow> found = devices.devices().stream().map(this::now).filter(one -> fits(one.device(), query)).toList();
        return new FleetPage(found.size(), found);
    }

    private static boolean fits(Device device, DeviceQuery query) {
        Set<?> states = query.states();
        return (states.isEmpty() || states.contains(device.state())) && (query.section().isEmpty() || query.section().equals(device.section()))
                && List.of(query.text().split(" ")).stream().allMatch(word -> device.toString().contains(word));
    }

    private DeviceNow now(Device device) {
        return new DeviceNow(device, devices.loans(device.id()).stream().filter(Loan::open).findFirst(), Optional.ofNullable(seen.get(device.id())),
                facts.getOrDefault(device.id(), Contact.Facts.NONE), health.getOrDefault(device.id(), DeviceHealth.OK));
    }

    @Override
    public Optional<DeviceNow> device(AssetNumber id) {
        return devices.device(id).map(this::now);
    }

    @Override
    public FleetCounts counts(DeviceQuery query) {
        return new FleetCounts(devices.devices().size(), Map.of(), Map.of(), List.of(), List.of(), List.of());
    }

    @Override
    public List<UnknownDevice> unknown() {
        return List.of();
    }

    @Override
    public List<TimelineEntry> timeline(AssetNumber device, Period period, Locale locale) {
        return List.of();
    }
}
