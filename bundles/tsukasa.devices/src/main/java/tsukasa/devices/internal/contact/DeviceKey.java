// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.Locale;

import tsukasa.devices.Device;
import tsukasa.persistence.StorableText;

/** How a device's name is compared: ignoring case. */
public final class DeviceKey {
    private DeviceKey() {
    }

    public static String of(String name) {
        String key = StorableText.of(name.strip().toLowerCase(Locale.ROOT));
        // a few characters become longer in lower case, and the column has room for none of that
        return key.length() <= Device.LONGEST ? key : key.substring(0, Device.LONGEST);
    }
}
