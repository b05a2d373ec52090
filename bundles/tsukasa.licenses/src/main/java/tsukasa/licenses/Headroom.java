// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;

/** The least that was left of the entitlement in a period, at its first instant; negative where more was in use than there is. */
public record Headroom(Instant at, int use, int entitlement) {
    public int left() {
        return entitlement - use;
    }
}
