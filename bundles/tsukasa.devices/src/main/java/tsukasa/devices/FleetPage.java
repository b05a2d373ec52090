// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.List;

/**
 * Some of the devices that were asked for.
 *
 * @param total how many there are, on all pages
 */
public record FleetPage(int total, List<DeviceNow> devices) {
    public FleetPage {
        devices = List.copyOf(devices);
    }
}
