// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.staff.HeldAsset;

/**
 * A seat that nobody has used for long: no session (or checkout) of its assignee, and no other thing that they hold was used.
 *
 * @param lastUsed  when the assignee last used what the pool counts; empty: never
 * @param idleDays  whole days since the last use of anything, or since the seat was assigned if that is later
 * @param section   of the assignee's last session, where it is known
 * @param assets    what the assignee holds besides
 */
public record IdleSeat(Seat seat, Optional<Instant> lastUsed, long idleDays, Optional<Section> section, List<HeldAsset> assets) {
    public IdleSeat {
        assets = List.copyOf(assets);
    }
}
