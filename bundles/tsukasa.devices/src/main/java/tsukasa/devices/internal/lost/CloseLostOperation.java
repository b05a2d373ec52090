// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LostCase;

/** Closes the case of a lost device. */
record CloseLostOperation(LostOffice office, AssetNumber device, String note) implements Operation<LostCase> {
    @Override
    public Right right() {
        return LostStepOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("device", device.value());
        arguments.put("note", note);
        return arguments;
    }

    @Override
    public LostCase run(Change change) {
        LostCase open = office.openOrRefuse(device);
        office.store().close(open, change.at());
        change.summarize(office.text("Lost_closed", device));
        change.touches(DeviceService.TOPIC);
        return new LostCase(open.device(), open.began(), open.by(), open.borrower(), open.steps(), Optional.of(change.at()));
    }
}
