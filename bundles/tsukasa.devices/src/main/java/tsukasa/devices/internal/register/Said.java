// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Section;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.internal.register.HistoryStore.Entry;
import tsukasa.devices.internal.register.HistoryStore.Kind;

/** Things in the words of their plain formats. */
public final class Said {
    private Said() {
    }

    /** Empty texts stay in. */
    public static Map<String, String> of(Device device) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(DeviceFields.ASSET, device.id().value());
        row.put(DeviceFields.SERIAL, device.serial());
        row.put(DeviceFields.MODEL, device.model());
        row.put(DeviceFields.NAME, device.name());
        row.put(DeviceFields.STATE, device.state().code());
        row.put(DeviceFields.SECTION, device.section().map(Section::value).orElse(""));
        row.put(DeviceFields.CONTRACT, device.contract().orElse(""));
        row.put(DeviceFields.WARRANTY, device.warranty().map(Object::toString).orElse(""));
        row.put(DeviceFields.SIM, device.sim().map(Iccid::value).orElse(""));
        row.put(DeviceFields.RING, String.valueOf(device.ring()));
        row.put(DeviceFields.LOCATION, device.location());
        row.put(DeviceFields.NOTES, device.notes());
        return row;
    }

    /** One line for each row, for the audit trail. */
    public static String lines(List<Map<String, String>> rows) {
        return rows.stream().map(row -> cells(row, ", ")).collect(Collectors.joining("\n"));
    }

    public static String devices(List<Device> devices) {
        return lines(devices.stream().map(Said::of).toList());
    }

    /** What is different between the two; either may be empty. */
    public static Entry changed(Kind kind, String thing, Map<String, String> before, Map<String, String> after) {
        Map<String, String> was = new LinkedHashMap<>(before);
        Map<String, String> became = new LinkedHashMap<>(after);
        was.entrySet().removeIf(cell -> cell.getValue().equals(after.get(cell.getKey())));
        became.entrySet().removeIf(cell -> cell.getValue().equals(before.get(cell.getKey())));
        return new Entry(kind, thing, cells(was, "\n"), cells(became, "\n"));
    }

    private static String cells(Map<String, String> row, String between) {
        return row.entrySet().stream().filter(cell -> !cell.getValue().isEmpty()).map(cell -> cell.getKey() + "=" + cell.getValue())
                .collect(Collectors.joining(between));
    }
}
