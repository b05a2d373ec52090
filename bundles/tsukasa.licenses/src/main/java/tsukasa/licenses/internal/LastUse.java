// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.Section;

/** When somebody last used what a pool counts, and of which section they were then. */
record LastUse(Instant at, Optional<Section> section) {
    LastUse later(LastUse other) {
        return other.at.isAfter(at) ? other : this;
    }
}
