// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Device;

/** Registers devices, all or none. */
public record AddDevicesOperation(DeviceDesk desk, List<Device> devices) implements Operation<List<Device>> {
    public static final Right RIGHT = new Right("devices.edit");

    public AddDevicesOperation {
        devices = List.copyOf(devices);
    }

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("devices", devices.stream().map(device -> device.id().value()).collect(Collectors.joining("\n")));
    }

    @Override
    public List<Device> run(Change change) {
        desk.add(devices, change, desk.text("Devices_added", devices.size(), devices.isEmpty() ? "" : devices.getFirst().id()));
        return devices;
    }
}
