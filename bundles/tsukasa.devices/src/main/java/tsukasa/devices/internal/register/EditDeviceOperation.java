// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.List;
import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Device;

/** Changes one device, if nobody else has meanwhile. */
public record EditDeviceOperation(DeviceDesk desk, Device before, Device after) implements Operation<Device> {
    public EditDeviceOperation {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("an asset number stays: " + before.id() + ", " + after.id());
        }
    }

    @Override
    public Right right() {
        return AddDevicesOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("device", after.id().value());
    }

    @Override
    public Device run(Change change) {
        if (!desk.known(before.id()).equals(before)) {
            throw new Refusal(desk.text("Device_changed", before.id()));
        }
        desk.put(List.of(before), List.of(after), change, desk.text("Device_edited", after.id()));
        return after;
    }
}
