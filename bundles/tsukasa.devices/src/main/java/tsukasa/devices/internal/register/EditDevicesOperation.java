// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;

/** Changes the same of many devices, all or none. */
public record EditDevicesOperation(DeviceDesk desk, List<AssetNumber> ids, DeviceChange wanted) implements Operation<List<Device>> {
    public EditDevicesOperation {
        ids = ids.stream().distinct().toList();
    }

    @Override
    public Right right() {
        return AddDevicesOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("devices", ids.stream().map(AssetNumber::value).collect(Collectors.joining("\n")));
        wanted.state().ifPresent(value -> arguments.put(DeviceFields.STATE, value.code()));
        wanted.section().ifPresent(value -> arguments.put(DeviceFields.SECTION, value.value()));
        wanted.model().ifPresent(value -> arguments.put(DeviceFields.MODEL, value));
        wanted.contract().ifPresent(value -> arguments.put(DeviceFields.CONTRACT, value));
        wanted.warranty().ifPresent(value -> arguments.put(DeviceFields.WARRANTY, value.toString()));
        wanted.ring().ifPresent(value -> arguments.put(DeviceFields.RING, value.toString()));
        wanted.location().ifPresent(value -> arguments.put(DeviceFields.LOCATION, value));
        return arguments;
    }

    @Override
    public List<Device> run(Change change) {
        List<Device> before = ids.stream().map(desk::known).toList();
        List<Device> after = before.stream().map(wanted::of).toList();
        desk.put(before, after, change, desk.text("Devices_edited", after.size(), ids.isEmpty() ? "" : ids.getFirst()));
        return after;
    }
}
