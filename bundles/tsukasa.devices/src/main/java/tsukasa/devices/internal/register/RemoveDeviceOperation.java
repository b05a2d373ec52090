// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;

/** Takes a device out of the register that was entered by mistake. */
public record RemoveDeviceOperation(DeviceDesk desk, AssetNumber id) implements Operation<Device> {
    @Override
    public Right right() {
        return AddDevicesOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("device", id.value());
    }

    @Override
    public Device run(Change change) {
        Device device = desk.known(id);
        if (!desk.loans(id).isEmpty()) {
            throw new Refusal(desk.text("Device_everLent", id));
        }
        desk.remove(device, change, desk.text("Device_removed", id));
        return device;
    }
}
