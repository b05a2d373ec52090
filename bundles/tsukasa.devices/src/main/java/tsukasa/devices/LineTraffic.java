// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Bytes;

/**
 * A line and what it carried.
 *
 * @param device the one that it belongs in
 * @param days   those with traffic, ascending; what a bill tells only by the month is in the total and in no day
 * @param yen    what it cost, as billed where a bill tells, else as registered, for whole months by their days
 */
public record LineTraffic(Sim sim, Optional<AssetNumber> device, List<DayBytes> days, Bytes total, long yen) {
    public LineTraffic {
        days = List.copyOf(days);
    }
}
