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
}
