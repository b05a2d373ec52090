// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.Section;

/** What is to be changed of many devices; what is empty stays as it is. */
public record DeviceChange(Optional<LifeCycle> state, Optional<Section> section, Optional<String> model, Optional<String> contract,
        Optional<LocalDate> warranty, Optional<Integer> ring, Optional<String> location) {
    public static final DeviceChange NONE = new DeviceChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public static DeviceChange state(LifeCycle state) {
        return new DeviceChange(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The device as it is after this change. */
    public Device of(Device device) {
        return new Device(device.id(), device.serial(), model.orElse(device.model()), device.name(), state.orElse(device.state()),
                section.or(device::section), contract.or(device::contract), warranty.or(device::warranty), device.sim(),
                ring.orElse(device.ring()), location.orElse(device.location()), device.notes());
    }
}
