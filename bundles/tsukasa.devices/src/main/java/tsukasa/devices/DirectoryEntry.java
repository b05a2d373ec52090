// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A computer as a directory knows it.
 *
 * @param name      without the dollar sign of its account
 * @param disabled  whether its account is closed
 * @param lastLogon as the directory has it, which may lag by days
 */
public record DirectoryEntry(String name, boolean disabled, Optional<String> os, Optional<String> osBuild, Optional<Instant> lastLogon,
        Optional<Instant> created, String description) {
    public DirectoryEntry {
        Names.require(name, "a computer name", Device.LONGEST);
        Objects.requireNonNull(lastLogon);
        Names.upTo(description, "a description", Device.LONGEST_NOTES);
    }
}
